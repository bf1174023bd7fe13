import { database } from "@/lib/foundation/database";
import { importIfThere } from "./optional-part";

const demo = await importIfThere("@/prisma/seed/demo");
if (typeof demo?.seedDemoOrganisation === "function") await demo.seedDemoOrganisation(new Date());
// Idle connections would keep this process, and everybody who waits for it, for another half a minute.
await database.$disconnect();
process.disconnect?.();
