import Link from "next/link";
import type { ReactNode } from "react";
import type { NeighbourApplication, Neighbourhood, Place } from "@/lib/dependencies/graph";
import { applicationAddress, foldAddress, placeWords, sourceAddress, tablePart } from "./graph-words";

type GraphTableProps = { neighbourhood: Neighbourhood; locale: string };

const linkLook = "inline-block min-h-6 rounded font-medium hover:underline";

/** The same as the picture, in words and whole. */
export function GraphTable({ neighbourhood, locale }: GraphTableProps) {
  const { self, applications, dataSources, packages } = neighbourhood;
  const titles = titlesOf(neighbourhood);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start">
        <caption className="sr-only">Everything around “{self.title}”</caption>
        <thead>
          <tr className="border-b border-line text-[0.8125rem] text-ink-faint">
            <th scope="col" className="py-1.5 pe-4 text-start font-medium">
              What
            </th>
            <th scope="col" className="py-1.5 text-start font-medium">
              How it is linked
            </th>
          </tr>
        </thead>
        {([-2, -1, 1, 2] as const).map((place) => (
          <Part key={place} place={place} isEmpty={isEmpty(neighbourhood, place)}>
            {applications[place].map((application) => (
              <Row
                key={application.reference}
                what={
                  <Link href={applicationAddress(application.reference)} className={`${linkLook} font-serif`}>
                    {application.title}
                  </Link>
                }
                how={howLinked(neighbourhood, titles, application, place)}
              />
            ))}
            {place === -1
              ? dataSources.map(({ id, name }) => (
                  <Row
                    key={id}
                    what={
                      <Link href={sourceAddress(id)} className={linkLook}>
                        {name}
                      </Link>
                    }
                    how="A data source that it reads"
                  />
                ))
              : null}
            {place === -1
              ? packages.map(({ ecosystem, count }) => (
                  <Row
                    key={ecosystem}
                    what={
                      ecosystem ? (
                        <Link href={foldAddress(self.reference, ecosystem)} className={linkLook}>
                          {countWords(count, locale)} of {ecosystem}
                        </Link>
                      ) : (
                        countWords(count, locale)
                      )
                    }
                    how="Packages that it needs"
                  />
                ))
              : null}
          </Part>
        ))}
      </table>
    </div>
  );
}

function countWords(count: number, locale: string) {
  return count === 1 ? "1 package" : `${count.toLocaleString(locale)} packages`;
}

function isEmpty({ applications, dataSources, packages }: Neighbourhood, place: Exclude<Place, 0>) {
  const others = place === -1 ? dataSources.length + packages.length : 0;
  return applications[place].length + others === 0;
}

type PartProps = { place: Place; isEmpty: boolean; children: ReactNode };

function Part({ place, isEmpty: hasNothing, children }: PartProps) {
  if (hasNothing) return null;
  return (
    <tbody id={tablePart(place)} className="scroll-mt-4 divide-y divide-line-soft">
      <tr>
        <th
          scope="rowgroup"
          colSpan={2}
          className="pt-4 pb-1 text-start text-[0.8125rem] font-semibold text-ink-soft"
        >
          {placeWords[place]}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

function Row({ what, how }: { what: ReactNode; how: string }) {
  return (
    <tr>
      <th scope="row" className="py-1.5 pe-4 text-start font-medium break-words">
        {what}
      </th>
      <td className="py-1.5 text-ink-soft">{how}</td>
    </tr>
  );
}

function titlesOf({ self, applications }: Neighbourhood) {
  const all: NeighbourApplication[] = [self, ...applications[-1], ...applications[1]];
  return new Map(all.map(({ reference, title }) => [reference, title]));
}

function howLinked(
  { feeds }: Neighbourhood,
  titles: ReadonlyMap<string, string>,
  { reference, headline }: NeighbourApplication,
  place: Exclude<Place, 0>,
) {
  if (place === -1 || place === 1) return headline;
  const isBefore = place === -2;
  const near = new Set(
    feeds.flatMap(({ from, to }) => {
      if ((isBefore ? from : to) !== reference) return [];
      return titles.get(isBefore ? to : from) ?? [];
    }),
  );
  const names = [...near].map((title) => `“${title}”`).join(", ");
  return `${isBefore ? "Feeds" : "Reads from"} ${names}`;
}
