import { SaxesParser } from "saxes";

/** Names are without prefix. */
export type WalkedElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  parents: readonly string[];
};

export type XmlVisitor = {
  /** “stop” when the rest does not matter. */
  open?: (element: WalkedElement) => "stop" | undefined;
  /** The text between two tags, cut to a length; called before the next tag. */
  text?: (text: string, parents: readonly string[]) => void;
};

export type XmlEnd = "whole" | "stopped" | "not-well-formed" | "document-type" | "too-deep";

const limits = { depth: 64, textLength: 100_000 } as const;

class Stop extends Error {
  constructor(readonly end: XmlEnd) {
    super(end);
  }
}

/** Goes through an XML part piece by piece without keeping it. No DTD is read, nothing is fetched. */
export function walkXml(pieces: Iterable<Uint8Array>, visitor: XmlVisitor): XmlEnd {
  const parser = new SaxesParser({ position: false });
  const parents: string[] = [];
  let text = "";

  const end = (reason: XmlEnd): never => {
    throw new Stop(reason);
  };
  const giveText = () => {
    if (text && visitor.text) visitor.text(text, parents);
    text = "";
  };
  const addText = (piece: string) => {
    if (visitor.text && text.length < limits.textLength) text += piece;
  };

  parser.on("error", () => end("not-well-formed"));
  parser.on("doctype", () => end("document-type"));
  parser.on("opentag", (tag) => {
    giveText();
    if (parents.length >= limits.depth) end("too-deep");
    const name = withoutPrefix(tag.name);
    if (visitor.open) {
      const attributes = new Map(
        Object.entries(tag.attributes).map(([key, value]) => [withoutPrefix(key), value]),
      );
      if (visitor.open({ name, attributes, parents }) === "stop") end("stopped");
    }
    parents.push(name);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    giveText();
    parents.pop();
  });

  try {
    for (const piece of decoded(pieces)) parser.write(piece);
    parser.close();
    return "whole";
  } catch (problem) {
    if (problem instanceof Stop) return problem.end;
    throw problem;
  }
}

/** UTF-8, or UTF-16 where the first bytes say so. */
export function* decoded(pieces: Iterable<Uint8Array>) {
  let decoder: TextDecoder | null = null;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= new TextDecoder(encodingOf(piece));
    yield decoder.decode(piece, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

export function encodingOf(start: Uint8Array) {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : "utf-8";
}

function withoutPrefix(name: string) {
  const at = name.indexOf(":");
  return at < 0 ? name : name.slice(at + 1);
}
