import { Badge, type Tone } from "@/components/ui/badge";
import { type Standing, standingWords } from "@/lib/platforms/standing";

const tones: Record<Standing, Tone> = {
  recommended: "good",
  supported: "act",
  tolerated: "neutral",
  "phasing-out": "caution",
};

export function StandingBadge({ standing }: { standing: Standing }) {
  return <Badge tone={tones[standing]}>{standingWords[standing]}</Badge>;
}
