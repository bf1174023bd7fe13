import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { PlatformList } from "@/components/platforms/platform-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { countByPlatform } from "@/lib/overview/queries/read-platform";
import { mayChangePlatforms } from "@/lib/platforms/access";
import { listPlatforms } from "@/lib/platforms/queries";

export const metadata: Metadata = { title: "Platforms" };

export default async function PlatformsPage() {
  const actor = await requireActor();
  const [platforms, counts, { locale }] = await Promise.all([
    listPlatforms(actor),
    countByPlatform(actor),
    readerOf(actor),
  ]);
  const add = <ButtonLink href="/platforms/new">Add a platform</ButtonLink>;
  return (
    <>
      <PageHeader
        title="Platforms"
        subtitle="What things are built with here, what we think of it, and who helps."
        actions={mayChangePlatforms(actor) ? add : undefined}
      />
      {platforms.length === 0 ? (
        <EmptyState title="No platforms are known yet" action={mayChangePlatforms(actor) ? add : undefined}>
          <p>Here stands what people may build with, so that nobody has to guess.</p>
        </EmptyState>
      ) : null}
      <PlatformList
        platforms={platforms.map((platform) => ({ ...platform, tools: counts.get(platform.id) ?? 0 }))}
        locale={locale}
      />
    </>
  );
}
