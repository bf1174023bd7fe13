import type { Actor } from "@/lib/access/actor";
import { answersFor, registrationDay } from "@/lib/inventory/inventory.testing";
import { registerApplicationWithNeeds } from "./commands/register-with-needs";
import { packManifest } from "./parcel";
import { readManifest } from "./recognise";

/** What a form sends for these lines of a requirements file. */
export function needsOf(requirements: string) {
  const manifest = packManifest("requirements.txt", readManifest("requirements.txt", requirements));
  return { answer: "listed", manifests: [manifest] };
}

/** An application that needs what the lines of a requirements file say. */
export async function registerWithPackages(
  owner: Actor,
  requirements: string,
  more: Record<string, unknown> = {},
) {
  const input = { ...answersFor(owner, more), needs: JSON.stringify(needsOf(requirements)) };
  return registerApplicationWithNeeds(owner, input, registrationDay);
}
