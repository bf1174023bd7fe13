/** What the organisation thinks of building on a platform, best first. */
export const standings = ["recommended", "supported", "tolerated", "phasing-out"] as const;

export type Standing = (typeof standings)[number];

export const standingWords: Record<Standing, string> = {
  recommended: "Recommended",
  supported: "Supported",
  tolerated: "Tolerated",
  "phasing-out": "Phasing out",
};
