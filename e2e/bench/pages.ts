import type { cast } from "./organisation";
import { ask, type Figures, figuresOf } from "./timing";

type Part = keyof typeof cast;
type Page = { name: string; path: string; as: Part; shows: string };

/** What is asked of the server the way a browser asks for it; each must show something that only a right answer holds. */
export const pages: Page[] = [
  { name: "home", path: "/", as: "maker", shows: "Register an application" },
  { name: "home", path: "/", as: "mentor", shows: "queue" },
  { name: "home", path: "/", as: "analyst", shows: "dark" },
  { name: "home", path: "/", as: "manager", shows: "stand where we want them" },
  { name: "home", path: "/", as: "administrator", shows: "people" },
  { name: "inventory", path: "/applications", as: "maker", shows: "APP-" },
  { name: "inventory", path: "/applications", as: "analyst", shows: "APP-" },
  { name: "application", path: "/applications/APP-00007", as: "maker", shows: "APP-00007" },
  { name: "application", path: "/applications/APP-00007", as: "analyst", shows: "APP-00007" },
  { name: "risk", path: "/risk", as: "analyst", shows: "dark" },
  { name: "adoption", path: "/adoption", as: "analyst", shows: "stand where we want them" },
  { name: "adoption", path: "/adoption", as: "manager", shows: "stand where we want them" },
  { name: "platforms", path: "/platforms", as: "maker", shows: "Excel" },
  { name: "inbox", path: "/inbox", as: "analyst", shows: "Ada Alves" },
  { name: "mentors", path: "/mentors", as: "maker", shows: "Excel" },
  { name: "mentors", path: "/mentors", as: "mentor", shows: "Excel" },
  { name: "search, a common word", path: "/search?q=monthly", as: "maker", shows: "/applications/APP-" },
  { name: "search, a common word", path: "/search?q=monthly", as: "analyst", shows: "/applications/APP-" },
  { name: "search, a typing error", path: "/search?q=trakcer", as: "analyst", shows: "/applications/APP-" },
  { name: "search, a rare word", path: "/search?q=zephyr3", as: "analyst", shows: "/applications/APP-" },
  { name: "search, a name", path: "/search?q=ada alves", as: "analyst", shows: "/people/0" },
  { name: "search, a package", path: "/search?q=tracker-stock1", as: "analyst", shows: "/components/pkg:" },
  { name: "packages", path: "/components", as: "analyst", shows: "/components/pkg:" },
  {
    name: "search, a package nobody uses",
    path: "/search?q=xylophone-9",
    as: "analyst",
    shows: "xylophone-9",
  },
];

/** Time to the first byte of whole pages, warm, one client; the sessions are cookies by part. */
export async function measurePages(
  origin: string,
  sessions: Record<Part, string>,
  rounds: number,
  tell: (line: { name: string; figures: Figures }) => void,
) {
  for (const { name, path, as, shows } of pages) {
    const times: number[] = [];
    for (let round = -2; round < rounds; round++) {
      const answer = await ask(origin + encodeURI(path), { cookie: sessions[as] });
      if (answer.status !== 200 || !answer.body.includes(shows))
        throw new Error(`${path} as ${as} answered ${answer.status} without “${shows}”.`);
      if (round >= 0) times.push(answer.firstByte);
    }
    tell({ name: `${name} as ${as}`, figures: figuresOf(times) });
  }
}
