import { apiRoute } from "@/lib/api/api-route";
import { readPlatformOperation } from "@/lib/api/platforms";
import { platformOf } from "@/lib/api/shapes";
import { getPlatform } from "@/lib/platforms/queries";

export const GET = apiRoute(readPlatformOperation, async ({ actor, parts }) => {
  const platform = await getPlatform(actor, parts.id);
  const { limits, support, successor, trainingLinks } = platform;
  const links = trainingLinks.map(({ label, url }) => ({ label, url }));
  return { ...platformOf(platform), limits, support, successor, trainingLinks: links };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
