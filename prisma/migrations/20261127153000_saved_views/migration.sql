CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "maker_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "view_pin" (
    "person_id" UUID NOT NULL,
    "view_id" UUID NOT NULL,
    "pinned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "view_pin_pkey" PRIMARY KEY ("person_id","view_id")
);

CREATE TABLE "bulk_deed" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "target_id" UUID,
    "done" JSONB NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_deed_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "saved_view_maker_id_idx" ON "saved_view"("maker_id");

CREATE INDEX "view_pin_view_id_idx" ON "view_pin"("view_id");

CREATE INDEX "bulk_deed_person_id_done_at_idx" ON "bulk_deed"("person_id", "done_at");

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_maker_id_fkey" FOREIGN KEY ("maker_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "view_pin" ADD CONSTRAINT "view_pin_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "view_pin" ADD CONSTRAINT "view_pin_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "bulk_deed" ADD CONSTRAINT "bulk_deed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.
-- One name is one view of somebody's; it also makes a second sending of the same form harmless.
CREATE UNIQUE INDEX "saved_view_name_idx" ON "saved_view" (maker_id, lower(name)) WHERE removed_at IS NULL;
CREATE INDEX "saved_view_shared_idx" ON "saved_view" (name) WHERE shared AND removed_at IS NULL;
