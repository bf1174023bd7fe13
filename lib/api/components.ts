import { z } from "zod";
import { componentSorts, readReachPlace } from "@/lib/dependencies/component-search";
import { ecosystems } from "@/lib/dependencies/package-url";
import { longestRange, readVersionRange } from "@/lib/dependencies/version-range";
import { readCursor } from "@/lib/foundation/paging";
import { operation } from "./operation";

const noPlace = "This place is none: take “next” or “previous” of an answer.";

const cursor = z
  .string()
  .max(1_000)
  .refine((text) => readCursor(text) !== null, noPlace)
  .nullable()
  .default(null);

const reachPlace = z
  .string()
  .max(1_000)
  .refine((text) => readReachPlace(text) !== null, noPlace)
  .nullable()
  .default(null);

const limit = z.coerce
  .number("A number from 1 to 200.")
  .int("A whole number.")
  .min(1, "At least 1.")
  .max(200, "At most 200.")
  .default(50)
  .describe("How many, at most 200");

const plain = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^\P{Cc}*$/u, "It has no control characters.");

/** What no text can hold comes out of an address as U+FFFD. */
const versionText = (most: number) =>
  plain(most).refine(
    (text) => text.isWellFormed() && !text.includes("\uFFFD"),
    "It has a character in it that cannot be read.",
  );

const listComponentsQuery = z.strictObject({
  q: plain(300)
    .default("")
    .transform((text) => text.toWellFormed().trim())
    .describe("A name, a name with a version, or a package URL"),
  ecosystem: z.enum(ecosystems).nullable().default(null).describe("A package URL type, such as pypi"),
  sort: z.enum(componentSorts).default("applications"),
  direction: z.enum(["ascending", "descending"]).default("descending"),
  limit,
  after: cursor.describe("The “next” of the answer before"),
  before: cursor.describe("The “previous” of the answer after"),
});

const instant = z.iso.datetime();

const component = z.object({
  purl: z.string().describe("Package URL without version"),
  ecosystem: z.string(),
  name: z.string(),
});

export const listComponentsOperation = operation({
  id: "listComponents",
  method: "GET",
  path: "/api/v1/components",
  summary: "Packages that applications in use need, as far as you may see them, a page at a time",
  scope: "applications:read",
  query: listComponentsQuery,
  answer: z.object({
    total: z.int().describe("How many fit"),
    counting: z.boolean().describe("Some packages have changed a moment ago and are being counted again"),
    components: z.array(
      component.extend({
        versions: z.int(),
        applications: z.int(),
        departments: z.int(),
        people: z.int().describe("Who rely on the applications, summed up"),
        firstSeenAt: instant,
        lastSeenAt: instant,
      }),
    ),
    next: z.string().nullable(),
    previous: z.string().nullable(),
  }),
  status: 200,
});

const blastRadiusQuery = z
  .strictObject({
    version: versionText(200).min(1).nullable().default(null).describe("Exactly this version"),
    range: versionText(longestRange)
      .nullable()
      .default(null)
      .transform((text, context) => {
        const range = text === null ? null : readVersionRange(text);
        if (range === null || !("error" in range)) return range;
        context.addIssue({ code: "custom", message: range.error });
        return z.NEVER;
      })
      .describe("Versions as people write them: <2.32, >=1.0, <2, 1.x, ^1.2, ~=1.4"),
    need: z
      .enum(["certain", "possible"])
      .default("certain")
      .describe(
        "Which applications are listed: those whose lists name a version that is asked for, or those that may need it because their lists leave the version open",
      ),
    limit,
    after: reachPlace.describe("The “next” of the answer before"),
  })
  .refine(({ version, range }) => version === null || range === null, {
    path: ["range"],
    message: "Ask for a version or for a range, not for both.",
  });

export const blastRadiusOperation = operation({
  id: "readBlastRadius",
  method: "GET",
  path: "/api/v1/components/{purl}/blast-radius",
  summary:
    "Who is reached when a package, a version or a range of versions fails: numbers, and the applications, those with the highest risk first. The package URL is encoded as one part of the path",
  scope: "applications:read",
  query: blastRadiusQuery,
  answer: z.object({
    component,
    versions: z.array(z.string()).describe("The known versions that fit, the newest first; at most 200"),
    total: z.int().describe("How many applications in use are reached"),
    mayNeed: z
      .int()
      .describe(
        "How many more may need it: their lists hold a range that fits, one that cannot be read, or no version at all. List them with need=possible",
      ),
    mayNeedRanges: z.array(z.string()).describe("What they list in the place of a version; at most 200"),
    owners: z.int(),
    ownersNotReached: z.int().describe("Owners who have left or were disabled"),
    departments: z.int(),
    people: z.int().describe("Who rely on the applications, summed up"),
    peopleUnsaid: z.int().describe("Applications of which nobody has said how many rely on them"),
    applications: z
      .array(
        z.object({
          reference: z.string(),
          title: z.string(),
          headline: z.string(),
          owner: z.object({ id: z.uuid(), name: z.string(), hasLeft: z.boolean() }),
          secondOwner: z.string().nullable(),
          department: z.string(),
          versions: z.array(z.string()),
          mayNeed: z.boolean().describe("It only may need it"),
          ranges: z
            .array(z.string())
            .describe(
              "Where it only may need it, what its lists hold in the place of a version; empty for nothing",
            ),
          ifItStops: z.string(),
          peopleRelying: z.int().nullable(),
          risk: z.int(),
          band: z.string(),
          dueOn: instant.nullable().describe("When its owner has to say again that it is still true"),
        }),
      )
      .describe("Those whose packages you may see; managers get the numbers alone"),
    next: z.string().nullable(),
  }),
  status: 200,
});
