import { splitAddresses } from "@/lib/inventory/web-addresses";

/** As it was typed: its lines are kept, and web addresses in it can be followed. */
export function CommentText({ text }: { text: string }) {
  let at = 0;
  return (
    <p className="max-w-prose break-words whitespace-pre-line">
      {splitAddresses(text).map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.href === null ? (
          piece.text
        ) : (
          <a
            key={key}
            href={piece.href}
            rel="noopener noreferrer nofollow"
            className="break-all text-act underline"
          >
            {piece.text}
          </a>
        );
      })}
    </p>
  );
}
