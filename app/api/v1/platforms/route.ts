import { apiRoute } from "@/lib/api/api-route";
import { listPlatformsOperation } from "@/lib/api/platforms";
import { platformOf } from "@/lib/api/shapes";
import { listPlatforms } from "@/lib/platforms/queries";

export const GET = apiRoute(listPlatformsOperation, async ({ actor }) => {
  const platforms = await listPlatforms(actor);
  return { platforms: platforms.map(platformOf) };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
