import { LampPicture } from "@/components/ui/lamp-picture";

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LampPicture value={100} className="w-8 shrink-0" />
      <span className="nav-words font-serif text-lg font-semibold">Lamplight</span>
    </span>
  );
}
