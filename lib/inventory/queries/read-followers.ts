import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { peopleWhoSee, visibleApplications } from "../access";

type Followed = Parameters<typeof peopleWhoSee>[0];

/** How many people follow it who may still see it and are still here, and whether the actor is one of them. */
export async function readFollowers(actor: Actor, application: Followed) {
  const ofIt = { applicationId: application.id, application: { AND: [visibleApplications(actor)] } };
  const [count, own] = await Promise.all([
    database.applicationFollower.count({
      where: {
        ...ofIt,
        person: { AND: [peopleWhoSee(application), { leftAt: null, disabledAt: null }] },
      },
    }),
    database.applicationFollower.count({ where: { ...ofIt, personId: actor.id } }),
  ]);
  return { count, isFollowing: own > 0 };
}
