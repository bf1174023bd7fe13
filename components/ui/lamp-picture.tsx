import { segmentLights, segmentOutline } from "./lamp-segments";

const fills = { lit: "fill-gold", partly: "fill-gold-soft", unlit: "fill-unlit" };

/** Only the mark; whoever shows it puts the number beside it. */
export function LampPicture({ value, className }: { value: number; className?: string }) {
  return (
    <svg viewBox="0 0 40 24" aria-hidden="true" focusable="false" className={className}>
      {segmentLights(value).map((light, index) => (
        <path key={segmentOutline(index)} d={segmentOutline(index)} className={fills[light]} />
      ))}
      <circle cx="20" cy="19.5" r="3.5" className={value > 0 ? "fill-gold" : "fill-unlit"} />
    </svg>
  );
}
