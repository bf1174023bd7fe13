import type { Actor } from "@/lib/access/actor";
import { productStandingWords } from "@/lib/catalogue/product-standing";
import { listProducts } from "@/lib/catalogue/queries";
import { productFilterSchema } from "@/lib/catalogue/schema";
import { database } from "@/lib/foundation/database";
import { typedWords } from "@/lib/foundation/typed-words";
import { visibleApplications } from "@/lib/inventory/access";
import { referenceOf } from "@/lib/inventory/reference";
import { visiblePeople } from "@/lib/people/access";
import { findColleagues } from "@/lib/people/queries";
import { standings, standingWords } from "@/lib/platforms/standing";
import { allOf, scopeConditions } from "../inventory-conditions";
import { relevance, textCondition } from "../inventory-words";
import { findPlaces } from "../search-places";
import { type Hit, rankHits } from "../search-rank";
import { findPackages } from "./find-packages";
import { findSources } from "./find-sources";
import { readMatch } from "./read-match";

const mostHits = 6;
/** How many fitting applications are compared; more say that the words are too common to rank all of them. */
const mostRanked = 400;
const nearToBest = 0.8;

export type HitGroup = { name: string; hits: Hit[] };

/** What fits the words, of everything that the actor may see, the best of each kind first. Empty words find what was visited. */
export async function searchEverything(actor: Actor, text: unknown, take = mostHits): Promise<HitGroup[]> {
  const words = typedWords(text, 8).join(" ").toWellFormed().normalize("NFC");
  const recent = await listRecent(actor);
  if (!words) return named([["You were here", recent.slice(0, take + 2)]]);
  const visited = recent.map(({ kind, key }) => `${kind} ${key}`);
  const [applications, people, packages, platforms, products, sources, mentors] = await Promise.all([
    findApplications(actor, words),
    findPeople(actor, words),
    findPackages(actor, words, take),
    findPlatforms(actor, words),
    findProducts(actor, words),
    findSources(actor, words),
    findMentors(actor, words),
  ]);
  const ranked = (hits: Hit[]) => rankHits(hits, words, visited).slice(0, take);
  return named([
    ["Applications", ranked(applications)],
    ["People", ranked(people)],
    ["Packages", packages],
    ["Platforms", ranked(platforms)],
    ["Products", ranked(products)],
    ["Data sources", ranked(sources)],
    ["Mentors", ranked(mentors)],
    ["Pages and deeds", ranked(findPlaces(actor, words))],
  ]);
}

function named(groups: readonly (readonly [string, Hit[]])[]): HitGroup[] {
  return groups.flatMap(([name, hits]) => (hits.length > 0 ? [{ name, hits }] : []));
}

type ApplicationRow = { number: number; title: string; headline: string; owner: string };

async function findApplications(actor: Actor, words: string): Promise<Hit[]> {
  const exact = await readApplications(actor, words, "words");
  const rows = exact.length > 0 ? exact : withoutWeakOnes(await readApplications(actor, words, "similar"));
  return rows.map(applicationHit);
}

/** Of what only looks alike, what comes near to the best: the rest would be noise. */
function withoutWeakOnes(rows: readonly (ApplicationRow & { fit: number })[]) {
  const best = Math.max(...rows.map(({ fit }) => fit), 0);
  return rows.filter(({ fit }) => fit >= best * nearToBest);
}

async function readApplications(actor: Actor, words: string, how: "words" | "similar") {
  const match = await readMatch(words, how);
  const conditions = allOf([...scopeConditions(actor, "in-use"), textCondition(actor, words, match)]);
  return database.$queryRaw<(ApplicationRow & { fit: number })[]>`
    SELECT a.number, a.title, a.headline, o.name AS owner, ${relevance(words, match)} AS fit
    FROM (SELECT a.* FROM application a WHERE ${conditions} LIMIT ${mostRanked}) a JOIN person o ON o.id = a.owner_id
    ORDER BY fit DESC, a.changed_at DESC, a.id LIMIT 24`;
}

function applicationHit({ number, title, headline, owner }: ApplicationRow): Hit {
  const reference = referenceOf(number);
  return {
    kind: "application",
    key: reference,
    title,
    line: `${headline} · ${owner}`,
    address: `/applications/${reference}`,
  };
}

async function findPeople(actor: Actor, words: string): Promise<Hit[]> {
  const people = await findColleagues(actor, words, 12);
  return people.map(personHit);
}

type PersonRow = { id: string; name: string; jobTitle: string; department: { name: string } };

function personHit({ id, name, jobTitle, department }: PersonRow): Hit {
  const line = [jobTitle, department.name].filter(Boolean).join(", ");
  return { kind: "person", key: id, title: name, line, address: `/people/${id}` };
}

type PlatformRow = { id: string; name: string; standing: string };

/** Everybody may know every platform. */
async function findPlatforms(_actor: Actor, words: string): Promise<Hit[]> {
  const rows = await database.$queryRaw<PlatformRow[]>`
    SELECT id::text, name, standing FROM platform
    WHERE fold_text(name) LIKE '%' || fold_text(${words}) || '%' OR fold_text(${words}) % fold_text(name)
    ORDER BY similarity(fold_text(${words}), fold_text(name)) DESC, name LIMIT 12`;
  return rows.map(platformHit);
}

function platformHit({ id, name, standing }: PlatformRow): Hit {
  const word = standings.find((one) => one === standing);
  const line = word ? standingWords[word] : "Platform";
  return { kind: "platform", key: id, title: name, line, address: `/platforms/${id}` };
}

/** Products on offer by anything that is said of them. */
async function findProducts(actor: Actor, words: string): Promise<Hit[]> {
  const { products } = await listProducts(actor, productFilterSchema.parse({ q: words }), 12);
  return products.map(({ id, name, vendor, standing }) => {
    const line = [vendor, productStandingWords[standing]].filter(Boolean).join(" · ");
    return { kind: "product", key: id, title: name, line, address: `/catalogue/${id}` };
  });
}

/** Mentors by what they help with, which everybody may know; by name they stand among the people. */
async function findMentors(_actor: Actor, words: string): Promise<Hit[]> {
  const rows = await database.$queryRaw<{ id: string; name: string; knows: string[] }[]>`
    SELECT p.id::text, p.name, m.platforms || m.topics AS knows FROM mentor m JOIN person p ON p.id = m.person_id
    WHERE p.left_at IS NULL AND p.disabled_at IS NULL AND 'mentor' = ANY (p.roles)
      AND EXISTS (SELECT FROM unnest(m.platforms || m.topics) AS known(word)
        WHERE fold_text(known.word) LIKE '%' || fold_text(${words}) || '%' OR fold_text(${words}) % fold_text(known.word))
    ORDER BY p.name, p.id LIMIT 24`;
  return rows.map(({ id, name, knows }) => ({
    kind: "mentor",
    key: id,
    title: name,
    line: `helps with ${knows.slice(0, 4).join(", ")}`,
    address: `/people/${id}`,
  }));
}

/** What the actor opened last and may still see, the newest first. */
export async function listRecent(actor: Actor): Promise<Hit[]> {
  const visits = await database.visit.findMany({
    where: { personId: actor.id },
    orderBy: { visitedAt: "desc" },
    take: 20,
    select: { kind: true, subjectId: true },
  });
  const ids = (kind: string) => visits.flatMap((visit) => (visit.kind === kind ? [visit.subjectId] : []));
  const [applications, people, platforms] = await Promise.all([
    database.application.findMany({
      where: { AND: [visibleApplications(actor), { id: { in: ids("application") } }] },
      select: { id: true, number: true, title: true, headline: true, owner: { select: { name: true } } },
    }),
    database.person.findMany({
      where: { AND: [visiblePeople(actor), { id: { in: ids("person") } }] },
      select: { id: true, name: true, jobTitle: true, department: { select: { name: true } } },
    }),
    database.platform.findMany({
      where: { id: { in: ids("platform") } },
      select: { id: true, name: true, standing: true },
    }),
  ]);
  const hits = new Map<string, Hit>([
    ...applications.map((row) => [row.id, applicationHit({ ...row, owner: row.owner.name })] as const),
    ...people.map((row) => [row.id, personHit(row)] as const),
    ...platforms.map((row) => [row.id, platformHit(row)] as const),
  ]);
  return visits.flatMap(({ subjectId }) => hits.get(subjectId) ?? []);
}
