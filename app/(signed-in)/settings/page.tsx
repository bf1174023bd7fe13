import { redirect } from "next/navigation";
import { requireActor } from "@/app/who-asks";

export default async function SettingsPage() {
  await requireActor();
  redirect("/settings/profile");
}
