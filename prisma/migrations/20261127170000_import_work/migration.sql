ALTER TABLE "import_run" ADD COLUMN     "problem" TEXT;

CREATE TABLE "import_work" (
    "run_id" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "leave_out_unfit" BOOLEAN NOT NULL DEFAULT false,
    "session_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "worker_id" UUID,
    "seen_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "step" TEXT NOT NULL DEFAULT 'waiting',
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "stop_asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_work_pkey" PRIMARY KEY ("run_id")
);

CREATE TABLE "import_piece" (
    "run_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_piece_pkey" PRIMARY KEY ("run_id","number")
);

CREATE INDEX "import_work_asked_at_idx" ON "import_work"("asked_at");

ALTER TABLE "import_work" ADD CONSTRAINT "import_work_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "import_piece" ADD CONSTRAINT "import_piece_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.
-- A file is packed as far as it can be already.
ALTER TABLE "import_piece" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "import_run" DROP CONSTRAINT "import_run_state_check",
  ADD CONSTRAINT "import_run_state_check" CHECK (state IN ('reading', 'unread', 'uploaded', 'planned', 'applied', 'cancelled'));
ALTER TABLE "import_work"
  ADD CONSTRAINT "import_work_deed_check" CHECK (deed IN ('read', 'take-in')),
  ADD CONSTRAINT "import_work_step_check" CHECK (step IN ('waiting', 'reading', 'checking', 'turn', 'taking'));
