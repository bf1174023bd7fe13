ALTER TABLE "import_candidate" ADD COLUMN     "seen_values" JSONB;

CREATE TABLE "product" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "vendor" TEXT NOT NULL DEFAULT '',
    "standing" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "capabilities" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "how_to_get" TEXT NOT NULL DEFAULT '',
    "training_url" TEXT NOT NULL DEFAULT '',
    "seats" INTEGER,
    "seats_free" INTEGER,
    "expires_on" DATE,
    "category" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "external_source" TEXT NOT NULL DEFAULT '',
    "external_id" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- By hand: what the schema language cannot say.
-- One name of one vendor is offered once; what was retired does not stand in the way of what comes after it.
CREATE UNIQUE INDEX "product_name_idx" ON "product" (lower(name), lower(vendor)) WHERE retired_at IS NULL;
CREATE UNIQUE INDEX "product_external_id_idx" ON "product" (external_source, external_id)
  WHERE external_id <> '' AND retired_at IS NULL;
-- What was added before this is compared with what its list says now.
UPDATE "import_candidate" SET "seen_values" = "values" WHERE state = 'added';
ALTER TABLE "product" ADD CONSTRAINT "product_standing_check" CHECK (standing IN ('licensed', 'to-buy'));
ALTER TABLE "import_run" DROP CONSTRAINT "import_run_kind_check",
  ADD CONSTRAINT "import_run_kind_check" CHECK (kind IN ('applications', 'people', 'products'));
