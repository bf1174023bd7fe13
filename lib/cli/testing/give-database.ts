import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { copyDatabase } from "@/lib/foundation/embedded-database";

// Before anything of the test file is loaded: a database of its own, as empty as a new organisation's.
const name = `test_${randomUUID().replaceAll("-", "")}`;
const { runtimeUrl, ownerUrl } = await copyDatabase(inject("databaseServer"), name, "lamplight");
process.env.DATABASE_URL = runtimeUrl;
process.env.DATABASE_OWNER_URL = ownerUrl;
process.env.LAMPLIGHT_SECRET ??= randomUUID() + randomUUID();
process.env.LAMPLIGHT_LOG_LEVEL ??= "silent";
process.env.LAMPLIGHT_MODE ??= "local";
