/** Little known and dangerous: lit below 50 and a risk of 50 or more. Bounds are inclusive, as in an address. */
export const darkCorner = { lit: [0, 49], risk: [50, 100] } as const satisfies Record<
  string,
  readonly [number, number]
>;
