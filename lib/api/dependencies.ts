import { z } from "zod";
import { billFormats } from "@/lib/dependencies/bill-formats";
import { operation } from "./operation";

export const readBillOperation = operation({
  id: "readBill",
  method: "GET",
  path: "/api/v1/applications/{reference}/sbom",
  summary: "What an application needs, as a bill of materials: CycloneDX 1.6 or SPDX 2.3, as JSON",
  scope: "applications:read",
  query: z.strictObject({ format: z.enum(billFormats, "cyclonedx or spdx.").default("cyclonedx") }),
  answer: z.record(z.string(), z.unknown()).describe("The document, as its specification has it"),
  status: 200,
});
