ALTER TABLE "application"
ADD COLUMN     "merged_into_id" UUID;

ALTER TABLE "mentor" ADD COLUMN     "away_until" DATE;

ALTER TABLE "organisation" ADD COLUMN     "help_contact" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "logo" TEXT;

ALTER TABLE "person" ADD COLUMN     "theme" TEXT NOT NULL DEFAULT 'system';

ALTER TABLE "platform" ADD COLUMN     "avoid_when" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "limits" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "successor_id" UUID,
ADD COLUMN     "support" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "training_links" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "adoption_snapshot" (
    "day" DATE NOT NULL,
    "department_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "applications" INTEGER NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "adoption_snapshot_pkey" PRIMARY KEY ("day","department_id","standing")
);

CREATE TABLE "adoption_target" (
    "id" UUID NOT NULL,
    "department_id" UUID,
    "percent" INTEGER NOT NULL,
    "reached_by" DATE NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "adoption_target_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "application_guest" (
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_guest_pkey" PRIMARY KEY ("application_id","person_id")
);

CREATE TABLE "application_follower" (
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_follower_pkey" PRIMARY KEY ("application_id","person_id")
);

CREATE TABLE "application_comment" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "written_under" INTEGER,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "sending_id" UUID,

    CONSTRAINT "application_comment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "help_request" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "mentor_id" UUID,
    "choices" UUID[],
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moves_on_at" TIMESTAMPTZ(3),
    "claimed_at" TIMESTAMPTZ(3),
    "mentor_done_at" TIMESTAMPTZ(3),
    "mentor_answer" TEXT,
    "maker_done_at" TIMESTAMPTZ(3),
    "maker_answer" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_because" TEXT NOT NULL DEFAULT '',
    "sending_id" UUID,

    CONSTRAINT "help_request_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "help_answer" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "word" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "help_answer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "help_message" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sending_id" UUID,

    CONSTRAINT "help_message_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "application_id" UUID,
    "address" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notification_preference" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("person_id","kind")
);

CREATE TABLE "outbox_message" (
    "notification_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("notification_id")
);

CREATE TABLE "visit" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "visited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("person_id","kind","subject_id")
);

CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

CREATE TABLE "role_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "answer" TEXT,

    CONSTRAINT "role_request_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "platform_standing" (
    "id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "because" TEXT NOT NULL DEFAULT '',
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "platform_standing_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "adoption_snapshot_department_id_day_idx" ON "adoption_snapshot"("department_id", "day");

CREATE UNIQUE INDEX "adoption_target_department_id_key" ON "adoption_target"("department_id");

CREATE INDEX "application_guest_person_id_idx" ON "application_guest"("person_id");

CREATE INDEX "application_follower_person_id_idx" ON "application_follower"("person_id");

CREATE UNIQUE INDEX "application_comment_sending_id_key" ON "application_comment"("sending_id");

CREATE INDEX "application_comment_application_id_written_at_idx" ON "application_comment"("application_id", "written_at");

CREATE INDEX "application_comment_author_id_idx" ON "application_comment"("author_id");

CREATE UNIQUE INDEX "help_request_sending_id_key" ON "help_request"("sending_id");

CREATE INDEX "help_request_application_id_idx" ON "help_request"("application_id");

CREATE INDEX "help_request_mentor_id_state_idx" ON "help_request"("mentor_id", "state");

CREATE INDEX "help_request_asked_by_id_state_idx" ON "help_request"("asked_by_id", "state");

CREATE INDEX "help_request_state_asked_at_idx" ON "help_request"("state", "asked_at");

CREATE INDEX "help_answer_request_id_idx" ON "help_answer"("request_id");

CREATE INDEX "help_answer_mentor_id_idx" ON "help_answer"("mentor_id");

CREATE UNIQUE INDEX "help_message_sending_id_key" ON "help_message"("sending_id");

CREATE INDEX "help_message_request_id_written_at_idx" ON "help_message"("request_id", "written_at");

CREATE INDEX "notification_person_id_created_at_id_idx" ON "notification"("person_id", "created_at", "id");

CREATE INDEX "notification_application_id_idx" ON "notification"("application_id");

CREATE UNIQUE INDEX "notification_person_id_occasion_key" ON "notification"("person_id", "occasion");

CREATE INDEX "outbox_message_due_at_idx" ON "outbox_message"("due_at");

CREATE INDEX "visit_person_id_visited_at_idx" ON "visit"("person_id", "visited_at");

CREATE INDEX "role_request_person_id_idx" ON "role_request"("person_id");

CREATE INDEX "platform_standing_platform_id_since_idx" ON "platform_standing"("platform_id", "since");

CREATE INDEX "application_merged_into_id_idx" ON "application"("merged_into_id");

ALTER TABLE "adoption_snapshot" ADD CONSTRAINT "adoption_snapshot_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "adoption_target" ADD CONSTRAINT "adoption_target_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "application" ADD CONSTRAINT "application_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "application_guest" ADD CONSTRAINT "application_guest_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_guest" ADD CONSTRAINT "application_guest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_follower" ADD CONSTRAINT "application_follower_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_follower" ADD CONSTRAINT "application_follower_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_comment" ADD CONSTRAINT "application_comment_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_comment" ADD CONSTRAINT "application_comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_comment" ADD CONSTRAINT "application_comment_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "help_request" ADD CONSTRAINT "help_request_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_request" ADD CONSTRAINT "help_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_request" ADD CONSTRAINT "help_request_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_answer" ADD CONSTRAINT "help_answer_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_message" ADD CONSTRAINT "help_message_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "help_message" ADD CONSTRAINT "help_message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "notification" ADD CONSTRAINT "notification_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "visit" ADD CONSTRAINT "visit_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_request" ADD CONSTRAINT "role_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_request" ADD CONSTRAINT "role_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "role_request" ADD CONSTRAINT "role_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "platform" ADD CONSTRAINT "platform_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "platform_standing" ADD CONSTRAINT "platform_standing_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

-- One request at a time for an application: whoever asks twice at once asks once.
CREATE UNIQUE INDEX "help_request_waiting_idx" ON "help_request" (application_id) WHERE closed_at IS NULL;
CREATE INDEX "help_request_queue_idx" ON "help_request" (asked_at, id) WHERE state = 'open';
CREATE INDEX "help_request_moves_on_idx" ON "help_request" (moves_on_at) WHERE state = 'asked';
CREATE UNIQUE INDEX "role_request_waiting_idx" ON "role_request" (person_id, role) WHERE answer IS NULL;
CREATE UNIQUE INDEX "adoption_target_whole_idx" ON "adoption_target" ((true)) WHERE department_id IS NULL;
CREATE INDEX "notification_unread_idx" ON "notification" (person_id) WHERE read_at IS NULL;
CREATE INDEX "outbox_message_waiting_idx" ON "outbox_message" (due_at) WHERE sent_at IS NULL;

INSERT INTO "platform_standing" (id, platform_id, standing, since, set_by, set_at)
  SELECT gen_random_uuid(), id, standing, standing_since, 'Lamplight', now() FROM "platform";
