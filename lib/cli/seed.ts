import { database } from "@/lib/foundation/database";
import { seedDemoOrganisation } from "@/prisma/seed/demo";

await seedDemoOrganisation(new Date());
// Idle connections would keep this process, and everybody who waits for it, for another half a minute.
await database.$disconnect();
process.disconnect?.();
