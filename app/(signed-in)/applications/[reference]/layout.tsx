import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requireActor } from "@/app/who-asks";
import { type ReferenceParams, readCard } from "./read-card";

export async function generateMetadata({ params }: ReferenceParams): Promise<Metadata> {
  const { title } = await readCard(await requireActor(), (await params).reference);
  return { title };
}

/** Asked before anything is sent: once a page is on its way the answer can no longer be “404”. */
export default async function ApplicationLayout({
  params,
  children,
}: ReferenceParams & { children: ReactNode }) {
  await readCard(await requireActor(), (await params).reference);
  return children;
}
