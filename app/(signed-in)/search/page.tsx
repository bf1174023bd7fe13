import type { Metadata } from "next";
import { z } from "zod";
import { requireActor } from "@/app/who-asks";
import { SearchResults } from "@/components/search/search-results";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { searchEverything } from "@/lib/overview/queries/search-everything";

export const metadata: Metadata = { title: "Search" };

const words = z.string().max(200).catch("");
const mostShown = 20;

export default async function SearchPage({ searchParams }: PageProps<"/search">) {
  const actor = await requireActor();
  const q = words.parse((await searchParams).q);
  const groups = await searchEverything(actor, q, mostShown);
  return (
    <>
      <PageHeader title={q ? `What fits “${q}”` : "Search everything"} />
      <search>
        <form action="/search" className="mt-4 flex max-w-2xl gap-2">
          <input
            type="search"
            name="q"
            aria-label="Search everything"
            defaultValue={q}
            placeholder="Applications, people, packages, products, data sources"
            className="control"
          />
          <Button type="submit" variant="primary">
            Search
          </Button>
        </form>
      </search>
      <SearchResults groups={groups} q={q} />
    </>
  );
}
