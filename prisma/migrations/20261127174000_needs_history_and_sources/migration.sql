ALTER TABLE "application_data_source" ADD COLUMN     "found_in" TEXT,
ADD COLUMN     "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "application_link" ADD COLUMN     "found_in" TEXT,
ADD COLUMN     "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "application_needs" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "data_source" ADD COLUMN     "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "classification" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'other',
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "place_key" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "manifest" ADD COLUMN     "content_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "facts" JSONB;

CREATE TABLE "manifest_drop" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "dropped_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "moved" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "difference" JSONB NOT NULL,

    CONSTRAINT "manifest_drop_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "manifest_drop_application_id_dropped_at_idx" ON "manifest_drop"("application_id", "dropped_at");

CREATE UNIQUE INDEX "data_source_place_key_key" ON "data_source"("place_key");

CREATE INDEX "data_source_owner_id_idx" ON "data_source"("owner_id");

ALTER TABLE "manifest_drop" ADD CONSTRAINT "manifest_drop_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "manifest_drop" ADD CONSTRAINT "manifest_drop_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "data_source" ADD CONSTRAINT "data_source_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.
UPDATE application_needs n SET listed = true WHERE EXISTS (SELECT FROM manifest m WHERE m.application_id = n.application_id);
-- Finds the application that lives where a file was found.
CREATE INDEX "application_lives_at_idx" ON "application" USING gin (lower(lives_at) gin_trgm_ops) WHERE lives_at <> '';
