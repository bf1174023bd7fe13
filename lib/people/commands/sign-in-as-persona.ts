import { database } from "@/lib/foundation/database";
import { isLocalMode } from "@/lib/foundation/local-mode";
import { ensure } from "@/lib/foundation/refusal";
import { signInAsPersonaSchema } from "../schema";
import { startSession } from "../sign-in";
import { type Asker, passSignInDoor } from "./sign-in-door";

/**
 * Signs in as somebody of the demo organisation; answers the session's token.
 * @throws Refusal `not-allowed` unless only this machine can come in, to the demo organisation, and that person is a persona.
 */
export async function signInAsPersona(input: unknown, asker: Asker) {
  return passSignInDoor("persona", asker, async () => {
    const { personId } = signInAsPersonaSchema.parse(input);
    ensure(isLocalMode(), "Demo people can only be chosen on the machine that Lamplight runs on.");

    return database.$transaction(async (tx) => {
      const demo = await tx.organisation.count({ where: { only: true, isDemo: true } });
      const persona = await tx.person.count({
        where: { id: personId, persona: { not: null }, leftAt: null, disabledAt: null },
      });
      ensure(
        demo === 1 && persona === 1,
        "This person is not one of the demo people. Choose one of those shown.",
      );
      return startSession(personId, "persona", asker.requestId, tx);
    });
  });
}
