/** What `lamplight.mjs` hands to the script of a command; files are named as seen from `calledFrom`. */
export interface Called {
  words: string[];
  options: Record<string, string | boolean | undefined>;
  calledFrom: string;
}

export function readCalled(): Called {
  const [, , surroundings = "{}", ...words] = process.argv;
  return { options: {}, calledFrom: process.cwd(), ...JSON.parse(surroundings), words };
}
