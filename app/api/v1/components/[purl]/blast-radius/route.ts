import { apiRoute } from "@/lib/api/api-route";
import { blastRadiusOperation } from "@/lib/api/components";
import { reachedApplicationOf } from "@/lib/api/shapes";
import { purlOfAddress, versionAskedFor } from "@/lib/dependencies/component-search";
import { newestFirst } from "@/lib/dependencies/version-order";
import { getBlastRadius, listMayNeed } from "@/lib/overview/queries/read-blast-radius";

const mostVersions = 200;

export const GET = apiRoute(blastRadiusOperation, async ({ actor, parts, query, now }) => {
  const purl = purlOfAddress([parts.purl ?? ""]);
  const range = query.range ?? versionAskedFor(query.version ?? purl);
  const isPossible = query.need === "possible";
  const page = { after: query.after, now };
  const reach = await getBlastRadius(
    actor,
    purl,
    range,
    isPossible ? { after: null, now } : page,
    query.limit,
  );
  const { component, chosen, totals, mayNeed } = reach;
  const { applications, next } = isPossible ? await listMayNeed(actor, reach, page, query.limit) : reach;
  const { purl: whole, name, ecosystem } = component;
  const versions = chosen.map(({ version }) => version).filter(Boolean);
  return {
    component: { purl: whole, name, ecosystem },
    versions: versions.sort(newestFirst(ecosystem)).slice(0, mostVersions),
    total: totals.applications,
    mayNeed: mayNeed?.applications ?? 0,
    mayNeedRanges: (mayNeed?.ranges ?? []).slice(0, mostVersions),
    owners: totals.owners,
    ownersNotReached: totals.ownersGone,
    departments: totals.departments,
    people: totals.people,
    peopleUnsaid: totals.unsaid,
    applications: applications.map(reachedApplicationOf),
    next,
  };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
