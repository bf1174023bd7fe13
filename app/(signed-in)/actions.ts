"use server";

import { redirect } from "next/navigation";
import { forgetSession, requireActor } from "@/app/who-asks";
import { endSession } from "@/lib/people/sign-in";

export async function signOutAction() {
  await endSession(await requireActor());
  await forgetSession();
  redirect("/sign-in?signed-out=1");
}
