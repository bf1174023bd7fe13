import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { ComponentFilter } from "@/components/dependencies/component-filter";
import { ComponentList } from "@/components/dependencies/component-list";
import { ComponentsEmpty } from "@/components/dependencies/components-empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { countsPackagesOnly, maySeeComponents, seesAllPackages } from "@/lib/dependencies/access";
import {
  componentSearchSchema,
  writeComponentAddress,
  writeComponentsAddress,
} from "@/lib/dependencies/component-search";
import { listComponents } from "@/lib/dependencies/queries/list-components";
import { mayRegisterApplications } from "@/lib/inventory/access";

export const metadata: Metadata = { title: "Packages" };

export default async function ComponentsPage({ searchParams }: PageProps<"/components">) {
  const actor = await requireActor();
  if (!maySeeComponents(actor)) forbidden();
  const search = componentSearchSchema.parse(await searchParams);
  const [page, reader] = await Promise.all([listComponents(actor, search), readerOf(actor)]);
  const { rows, total, asked, ecosystems, isCounting } = page;
  const [only] = rows;
  // A package with its version is one question, so it gets its answer at once.
  if (only && total === 1 && asked.versions) redirect(writeComponentAddress(only.purl, asked));
  const to = (place: Partial<typeof search>) =>
    writeComponentsAddress({ ...search, after: null, before: null, ...place });

  return (
    <>
      <PageHeader
        title="Packages"
        subtitle={
          <>
            {seesAllPackages(actor)
              ? "What applications are built on, and how far each reaches. "
              : "What the applications that you look after are built on. "}
            {total > 0
              ? `${total.toLocaleString(reader.locale)} ${total === 1 ? "package" : "packages"}. `
              : ""}
            {isCounting ? "Some have changed a moment ago; their numbers follow within a minute." : ""}
          </>
        }
      />
      <ComponentFilter search={search} ecosystems={ecosystems} locale={reader.locale} />
      {rows.length === 0 ? (
        <ComponentsEmpty
          search={search}
          countsOnly={countsPackagesOnly(actor)}
          mayRegister={mayRegisterApplications(actor)}
        />
      ) : (
        <ComponentList rows={rows} search={search} versions={asked.versions} reader={reader} />
      )}
      <Pagination
        firstHref={page.previous ? to({}) : undefined}
        previousHref={page.previous ? to({ before: page.previous }) : undefined}
        nextHref={page.next ? to({ after: page.next }) : undefined}
      />
    </>
  );
}
