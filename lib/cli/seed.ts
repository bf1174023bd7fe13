import { importIfThere } from "./optional-part";

const demo = await importIfThere("@/prisma/seed/demo");
if (typeof demo?.seedDemoOrganisation === "function") await demo.seedDemoOrganisation();
process.disconnect?.();
