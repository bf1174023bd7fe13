CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "headers" TEXT[],
    "mapping" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'uploaded',
    "row_count" INTEGER NOT NULL,
    "new_count" INTEGER NOT NULL DEFAULT 0,
    "changed_count" INTEGER NOT NULL DEFAULT 0,
    "same_count" INTEGER NOT NULL DEFAULT 0,
    "unfit_count" INTEGER NOT NULL DEFAULT 0,
    "hint_count" INTEGER NOT NULL DEFAULT 0,
    "imported_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_row" (
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "read_problem" TEXT,
    "external_id" TEXT,
    "values" JSONB NOT NULL DEFAULT '{}',
    "department_id" UUID,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "hints" JSONB NOT NULL DEFAULT '[]',
    "clash" TEXT,
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","number")
);

CREATE TABLE "import_candidate" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "edited" JSONB NOT NULL DEFAULT '{}',
    "department_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'new',
    "application_id" UUID,
    "run_id" UUID NOT NULL,
    "row_number" INTEGER NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_candidate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_mapping" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "headers_hash" TEXT NOT NULL,
    "mapping" TEXT[],
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("person_id","kind","headers_hash")
);

CREATE INDEX "import_run_imported_by_id_uploaded_at_idx" ON "import_run"("imported_by_id", "uploaded_at");

CREATE INDEX "import_run_content_hash_idx" ON "import_run"("content_hash");

CREATE INDEX "import_row_run_id_external_id_idx" ON "import_row"("run_id", "external_id");

CREATE INDEX "import_row_run_id_outcome_number_idx" ON "import_row"("run_id", "outcome", "number");

CREATE UNIQUE INDEX "import_candidate_application_id_key" ON "import_candidate"("application_id");

CREATE INDEX "import_candidate_state_arrived_at_row_number_id_idx" ON "import_candidate"("state", "arrived_at" DESC, "row_number", "id");

CREATE INDEX "import_candidate_department_id_state_idx" ON "import_candidate"("department_id", "state");

CREATE INDEX "import_candidate_run_id_idx" ON "import_candidate"("run_id");

CREATE UNIQUE INDEX "import_candidate_source_external_id_key" ON "import_candidate"("source", "external_id");

ALTER TABLE "import_run" ADD CONSTRAINT "import_run_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "import_candidate" ADD CONSTRAINT "import_candidate_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "import_candidate" ADD CONSTRAINT "import_candidate_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "import_candidate" ADD CONSTRAINT "import_candidate_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

ALTER TABLE "import_run" ADD CHECK (kind IN ('applications', 'people')),
  ADD CHECK (state IN ('uploaded', 'planned', 'applied', 'cancelled'));
ALTER TABLE "import_row" ADD CHECK (outcome IN ('', 'new', 'changed', 'same', 'unfit'));
ALTER TABLE "import_candidate" ADD CHECK (state IN ('new', 'changed', 'ignored', 'added')),
  ADD CHECK ((state IN ('changed', 'added')) = (application_id IS NOT NULL));
