CREATE TABLE "audit_record" (
    "id" UUID NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_roles" TEXT[],
    "on_behalf_of_id" UUID,
    "deed" TEXT NOT NULL,
    "subject_ids" UUID[],
    "changes" JSONB NOT NULL,
    "request_id" TEXT,

    CONSTRAINT "audit_record_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "audit_seal" (
    "number" BIGINT NOT NULL,
    "record_id" UUID NOT NULL,
    "record_hash" TEXT NOT NULL,
    "chain_hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("number")
);

CREATE TABLE "application_needs" (
    "application_id" UUID NOT NULL,
    "nothing" BOOLEAN NOT NULL DEFAULT false,
    "data_sources_stated" BOOLEAN NOT NULL DEFAULT false,
    "packages" INTEGER NOT NULL DEFAULT 0,
    "resolved" BOOLEAN NOT NULL DEFAULT false,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "stated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_needs_pkey" PRIMARY KEY ("application_id")
);

CREATE TABLE "component" (
    "id" UUID NOT NULL,
    "purl" TEXT NOT NULL,
    "ecosystem" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "component_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "component_version" (
    "id" UUID NOT NULL,
    "purl" TEXT NOT NULL,
    "component_id" UUID NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "component_version_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "manifest" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "resolved" BOOLEAN NOT NULL,
    "warnings" JSONB NOT NULL,
    "read_by_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "manifest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "dependency" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "manifest_id" UUID NOT NULL,
    "component_version_id" UUID NOT NULL,
    "requirement" TEXT,
    "scope" TEXT NOT NULL,
    "direct" BOOLEAN NOT NULL,
    "line" INTEGER,
    "note" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dependency_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "data_source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,

    CONSTRAINT "data_source_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "application_data_source" (
    "application_id" UUID NOT NULL,
    "data_source_id" UUID NOT NULL,

    CONSTRAINT "application_data_source_pkey" PRIMARY KEY ("application_id","data_source_id")
);

CREATE TABLE "application_link" (
    "reader_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "application_link_pkey" PRIMARY KEY ("reader_id","source_id")
);

CREATE TABLE "door_attempt" (
    "key" TEXT NOT NULL,
    "window_started_at" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "door_attempt_pkey" PRIMARY KEY ("key","window_started_at")
);

CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "platform_id" UUID,
    "department_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "second_owner_id" UUID,
    "second_owner_asked_at" TIMESTAMPTZ(3),
    "second_owner_confirmed_at" TIMESTAMPTZ(3),
    "lives_at" TEXT NOT NULL DEFAULT '',
    "how_to_run" TEXT NOT NULL DEFAULT '',
    "if_it_stops" TEXT NOT NULL DEFAULT 'unknown',
    "money_at_stake" TEXT NOT NULL DEFAULT 'unknown',
    "regulation" TEXT NOT NULL DEFAULT 'unknown',
    "data_classification" TEXT NOT NULL DEFAULT 'unknown',
    "people_affected" TEXT NOT NULL DEFAULT 'unknown',
    "who_would_notice" TEXT NOT NULL DEFAULT 'unknown',
    "people_relying" INTEGER,
    "complexity" TEXT NOT NULL DEFAULT 'unknown',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attested_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "retired_because" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sending_id" UUID,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "department_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mentor" (
    "person_id" UUID NOT NULL,
    "platforms" TEXT[],
    "topics" TEXT[],
    "languages" TEXT[],
    "capacity" INTEGER NOT NULL,
    "available" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "mentor_pkey" PRIMARY KEY ("person_id")
);

CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "only" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" UUID,
    "manager_id" UUID,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "job_title" TEXT NOT NULL DEFAULT '',
    "department_id" UUID NOT NULL,
    "roles" TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT,
    "persona" TEXT,
    "left_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "identity" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "signed_in_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "authenticated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "person_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "platform" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "standing_since" DATE NOT NULL,
    "phases_out_on" DATE,
    "guidance" TEXT NOT NULL DEFAULT '',
    "how_to_get" TEXT NOT NULL DEFAULT '',
    "training" TEXT NOT NULL DEFAULT '',
    "data_allowed" TEXT NOT NULL DEFAULT 'internal',

    CONSTRAINT "platform_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "control_evidence" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "control_evidence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "application_score" (
    "application_id" UUID NOT NULL,
    "residual" INTEGER NOT NULL,
    "band" TEXT NOT NULL,
    "inherent" INTEGER NOT NULL,
    "own_band" TEXT NOT NULL,
    "illumination" INTEGER NOT NULL,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_score_pkey" PRIMARY KEY ("application_id")
);

CREATE UNIQUE INDEX "audit_record_position_key" ON "audit_record"("position");

CREATE INDEX "audit_record_subject_ids_idx" ON "audit_record" USING GIN ("subject_ids");

CREATE INDEX "audit_record_actor_id_at_idx" ON "audit_record"("actor_id", "at");

CREATE UNIQUE INDEX "audit_seal_record_id_key" ON "audit_seal"("record_id");

CREATE UNIQUE INDEX "component_purl_key" ON "component"("purl");

CREATE UNIQUE INDEX "component_version_purl_key" ON "component_version"("purl");

CREATE INDEX "component_version_component_id_idx" ON "component_version"("component_id");

CREATE UNIQUE INDEX "manifest_application_id_name_key" ON "manifest"("application_id", "name");

CREATE INDEX "dependency_application_id_idx" ON "dependency"("application_id");

CREATE INDEX "dependency_component_version_id_idx" ON "dependency"("component_version_id");

CREATE UNIQUE INDEX "dependency_manifest_id_component_version_id_requirement_sco_key" ON "dependency"("manifest_id", "component_version_id", "requirement", "scope");

CREATE UNIQUE INDEX "data_source_name_key_key" ON "data_source"("name_key");

CREATE INDEX "application_data_source_data_source_id_idx" ON "application_data_source"("data_source_id");

CREATE INDEX "application_link_source_id_idx" ON "application_link"("source_id");

CREATE UNIQUE INDEX "application_number_key" ON "application"("number");

CREATE UNIQUE INDEX "application_sending_id_key" ON "application"("sending_id");

CREATE INDEX "application_department_id_platform_id_idx" ON "application"("department_id", "platform_id");

CREATE INDEX "application_platform_id_idx" ON "application"("platform_id");

CREATE INDEX "application_owner_id_idx" ON "application"("owner_id");

CREATE INDEX "application_second_owner_id_idx" ON "application"("second_owner_id");

CREATE INDEX "application_title_key_idx" ON "application"("title_key");

CREATE INDEX "application_changed_at_id_idx" ON "application"("changed_at", "id");

CREATE INDEX "application_title_id_idx" ON "application"("title", "id");

CREATE INDEX "handover_to_id_answer_idx" ON "handover"("to_id", "answer");

CREATE INDEX "handover_application_id_idx" ON "handover"("application_id");

CREATE UNIQUE INDEX "organisation_only_key" ON "organisation"("only");

CREATE UNIQUE INDEX "department_name_key" ON "department"("name");

CREATE INDEX "department_parent_id_idx" ON "department"("parent_id");

CREATE INDEX "department_manager_id_idx" ON "department"("manager_id");

CREATE UNIQUE INDEX "person_persona_key" ON "person"("persona");

CREATE INDEX "person_department_id_idx" ON "person"("department_id");

CREATE INDEX "person_name_idx" ON "person"("name");

CREATE INDEX "identity_person_id_idx" ON "identity"("person_id");

CREATE UNIQUE INDEX "identity_issuer_subject_key" ON "identity"("issuer", "subject");

CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

CREATE INDEX "session_person_id_idx" ON "session"("person_id");

CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

CREATE INDEX "one_time_link_person_id_idx" ON "one_time_link"("person_id");

CREATE INDEX "draft_person_id_form_subject_id_idx" ON "draft"("person_id", "form", "subject_id");

CREATE UNIQUE INDEX "platform_name_key" ON "platform"("name");

CREATE INDEX "control_evidence_application_id_kind_idx" ON "control_evidence"("application_id", "kind");

CREATE INDEX "application_score_residual_application_id_idx" ON "application_score"("residual", "application_id");

CREATE INDEX "application_score_illumination_application_id_idx" ON "application_score"("illumination", "application_id");

ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "audit_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_needs" ADD CONSTRAINT "application_needs_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "component_version" ADD CONSTRAINT "component_version_component_id_fkey" FOREIGN KEY ("component_id") REFERENCES "component"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "manifest" ADD CONSTRAINT "manifest_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "manifest" ADD CONSTRAINT "manifest_read_by_id_fkey" FOREIGN KEY ("read_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "dependency" ADD CONSTRAINT "dependency_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "dependency" ADD CONSTRAINT "dependency_manifest_id_fkey" FOREIGN KEY ("manifest_id") REFERENCES "manifest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "dependency" ADD CONSTRAINT "dependency_component_version_id_fkey" FOREIGN KEY ("component_version_id") REFERENCES "component_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_data_source" ADD CONSTRAINT "application_data_source_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_data_source" ADD CONSTRAINT "application_data_source_data_source_id_fkey" FOREIGN KEY ("data_source_id") REFERENCES "data_source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_link" ADD CONSTRAINT "application_link_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_link" ADD CONSTRAINT "application_link_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application" ADD CONSTRAINT "application_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "application" ADD CONSTRAINT "application_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application" ADD CONSTRAINT "application_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application" ADD CONSTRAINT "application_second_owner_id_fkey" FOREIGN KEY ("second_owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "handover" ADD CONSTRAINT "handover_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handover" ADD CONSTRAINT "handover_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handover" ADD CONSTRAINT "handover_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "handover" ADD CONSTRAINT "handover_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "mentor" ADD CONSTRAINT "mentor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "department" ADD CONSTRAINT "department_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "department" ADD CONSTRAINT "department_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "person" ADD CONSTRAINT "person_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "identity" ADD CONSTRAINT "identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "control_evidence" ADD CONSTRAINT "control_evidence_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "control_evidence" ADD CONSTRAINT "control_evidence_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "application_score" ADD CONSTRAINT "application_score_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Generated columns need an immutable function; unaccent with a named dictionary is one. Indexes are built without a
-- search path, so that both names say where they are.
CREATE FUNCTION fold_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

ALTER TABLE "application"
  ADD COLUMN "search_text" text GENERATED ALWAYS AS (fold_text(title || ' ' || headline || ' ' || description)) STORED,
  ADD COLUMN "search_vector" tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', fold_text(title)), 'A') ||
    setweight(to_tsvector('simple', fold_text(headline)), 'B') ||
    setweight(to_tsvector('simple', fold_text(description)), 'C')) STORED,
  ADD CONSTRAINT "second_owner_is_somebody_else" CHECK (second_owner_id <> owner_id),
  ADD CONSTRAINT "second_owner_was_asked" CHECK (second_owner_confirmed_at IS NULL OR second_owner_id IS NOT NULL);

CREATE INDEX "application_search_vector_idx" ON "application" USING gin (search_vector);
CREATE INDEX "application_search_text_idx" ON "application" USING gin (search_text gin_trgm_ops);
CREATE INDEX "application_title_words_idx" ON "application" USING gin (lower(title) gin_trgm_ops);
CREATE INDEX "person_name_words_idx" ON "person" USING gin (name gin_trgm_ops);

CREATE UNIQUE INDEX "handover_one_waiting_idx" ON "handover" (application_id) WHERE answer IS NULL;

ALTER TABLE "organisation" ADD CONSTRAINT "only_one_organisation" CHECK ("only");
ALTER TABLE "application_link" ADD CONSTRAINT "nothing_reads_itself" CHECK (reader_id <> source_id);
ALTER TABLE "application_score" ADD CONSTRAINT "scores_are_percentages"
  CHECK (residual BETWEEN 0 AND 100 AND inherent BETWEEN 0 AND 100 AND illumination BETWEEN 0 AND 100);

CREATE INDEX "application_title_order_idx" ON "application" (fold_text(title), id);
