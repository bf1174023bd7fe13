DROP INDEX "dependency_application_id_idx";

DROP INDEX "dependency_component_version_id_idx";

CREATE TABLE "component_tally" (
    "component_id" UUID NOT NULL,
    "versions" INTEGER NOT NULL,
    "applications" INTEGER NOT NULL,
    "owners" INTEGER NOT NULL,
    "owners_gone" INTEGER NOT NULL,
    "departments" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "unsaid" INTEGER NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "component_tally_pkey" PRIMARY KEY ("component_id")
);

CREATE TABLE "component_version_tally" (
    "component_version_id" UUID NOT NULL,
    "applications" INTEGER NOT NULL,
    "owners" INTEGER NOT NULL,
    "owners_gone" INTEGER NOT NULL,
    "departments" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "unsaid" INTEGER NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "component_version_tally_pkey" PRIMARY KEY ("component_version_id")
);

CREATE TABLE "component_change" (
    "id" BIGSERIAL NOT NULL,
    "component_id" UUID NOT NULL,

    CONSTRAINT "component_change_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "component_tally_applications_component_id_idx" ON "component_tally"("applications", "component_id");

CREATE INDEX "component_tally_first_seen_at_component_id_idx" ON "component_tally"("first_seen_at", "component_id");

CREATE INDEX "component_tally_last_seen_at_component_id_idx" ON "component_tally"("last_seen_at", "component_id");

CREATE INDEX "component_change_component_id_idx" ON "component_change"("component_id");

CREATE INDEX "dependency_application_id_component_version_id_idx" ON "dependency"("application_id", "component_version_id");

ALTER TABLE "component_tally" ADD CONSTRAINT "component_tally_component_id_fkey" FOREIGN KEY ("component_id") REFERENCES "component"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "component_version_tally" ADD CONSTRAINT "component_version_tally_component_version_id_fkey" FOREIGN KEY ("component_version_id") REFERENCES "component_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.

-- Whatever counts the uses of a version finds all that it needs here.
CREATE INDEX "dependency_use_idx" ON "dependency" ("component_version_id", "application_id") INCLUDE (manifest_id, since);

-- A dependency says itself that its package is to be counted again. Rows are only added, so that many who register at
-- once never wait for each other at a popular package.
CREATE FUNCTION note_added_dependencies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO component_change (component_id) SELECT DISTINCT v.component_id
    FROM added JOIN component_version v ON v.id = added.component_version_id;
  RETURN NULL;
END $$;
CREATE FUNCTION note_removed_dependencies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO component_change (component_id) SELECT DISTINCT v.component_id
    FROM removed JOIN component_version v ON v.id = removed.component_version_id;
  RETURN NULL;
END $$;
CREATE FUNCTION note_changed_dependencies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO component_change (component_id) SELECT DISTINCT v.component_id
    FROM (SELECT component_version_id FROM added UNION SELECT component_version_id FROM removed) moved
    JOIN component_version v ON v.id = moved.component_version_id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_added_dependencies AFTER INSERT ON "dependency"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_added_dependencies();
CREATE TRIGGER note_removed_dependencies AFTER DELETE ON "dependency"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_removed_dependencies();
CREATE TRIGGER note_changed_dependencies AFTER UPDATE ON "dependency"
  REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION note_changed_dependencies();

-- So do an application that leaves use, moves or gets another owner, a list that is read again, and an owner who leaves.
CREATE FUNCTION note_changed_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO component_change (component_id) SELECT DISTINCT v.component_id
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id WHERE d.application_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION note_read_manifest() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO component_change (component_id) SELECT DISTINCT v.component_id
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id WHERE d.manifest_id = NEW.id;
  RETURN NULL;
END $$;
CREATE FUNCTION note_gone_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO component_change (component_id) SELECT DISTINCT v.component_id
    FROM application a JOIN dependency d ON d.application_id = a.id
    JOIN component_version v ON v.id = d.component_version_id WHERE a.owner_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER note_changed_application AFTER UPDATE ON "application"
  FOR EACH ROW WHEN (OLD.department_id IS DISTINCT FROM NEW.department_id OR OLD.owner_id IS DISTINCT FROM NEW.owner_id
    OR OLD.people_relying IS DISTINCT FROM NEW.people_relying
    OR (OLD.retired_at IS NULL) IS DISTINCT FROM (NEW.retired_at IS NULL)) EXECUTE FUNCTION note_changed_application();
CREATE TRIGGER note_read_manifest AFTER UPDATE ON "manifest"
  FOR EACH ROW WHEN (OLD.read_at IS DISTINCT FROM NEW.read_at) EXECUTE FUNCTION note_read_manifest();
CREATE TRIGGER note_gone_owner AFTER UPDATE ON "person"
  FOR EACH ROW WHEN ((OLD.left_at IS NULL AND OLD.disabled_at IS NULL)
    IS DISTINCT FROM (NEW.left_at IS NULL AND NEW.disabled_at IS NULL)) EXECUTE FUNCTION note_gone_owner();

-- Counts up to `most` of the packages that have changed, and returns how many; 0 also while somebody else counts. What
-- changes meanwhile is noted again and counted the next time.
CREATE FUNCTION recount_components(most int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('recount_components')) THEN RETURN 0; END IF;
  SELECT array_agg(component_id) INTO changed
    FROM (SELECT DISTINCT component_id FROM component_change LIMIT most) c;
  IF changed IS NULL THEN RETURN 0; END IF;
  DELETE FROM component_change WHERE component_id = ANY (changed);

  UPDATE component_version_tally SET applications = 0, owners = 0, owners_gone = 0, departments = 0, people = 0, unsaid = 0
    WHERE component_version_id IN (SELECT id FROM component_version WHERE component_id = ANY (changed));
  UPDATE component_tally SET versions = 0, applications = 0, owners = 0, owners_gone = 0, departments = 0, people = 0,
    unsaid = 0 WHERE component_id = ANY (changed);
  WITH used AS MATERIALIZED (
    SELECT v.component_id, v.id AS version_id, a.id AS application_id, a.owner_id, a.department_id, a.people_relying AS people,
      o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL AS gone, min(d.since) AS first_at, max(m.read_at) AS last_at
    FROM component_version v JOIN dependency d ON d.component_version_id = v.id
      JOIN manifest m ON m.id = d.manifest_id
      JOIN application a ON a.id = d.application_id JOIN person o ON o.id = a.owner_id
    WHERE v.component_id = ANY (changed) AND a.retired_at IS NULL
    GROUP BY v.component_id, v.id, a.id, o.id
  ), by_version AS (
    INSERT INTO component_version_tally (component_version_id, applications, owners, owners_gone, departments, people,
        unsaid, first_seen_at, last_seen_at)
      SELECT version_id, count(*), count(DISTINCT owner_id), count(DISTINCT owner_id) FILTER (WHERE gone),
        count(DISTINCT department_id), coalesce(sum(people), 0), count(*) FILTER (WHERE people IS NULL), min(first_at),
        max(last_at)
      FROM used GROUP BY version_id
    ON CONFLICT (component_version_id) DO UPDATE SET applications = excluded.applications, owners = excluded.owners,
      owners_gone = excluded.owners_gone, departments = excluded.departments, people = excluded.people,
      unsaid = excluded.unsaid,
      first_seen_at = least(component_version_tally.first_seen_at, excluded.first_seen_at),
      last_seen_at = greatest(component_version_tally.last_seen_at, excluded.last_seen_at)
  )
  INSERT INTO component_tally (component_id, versions, applications, owners, owners_gone, departments, people, unsaid,
      first_seen_at, last_seen_at)
    SELECT component_id, min(v.versions), count(*), count(DISTINCT owner_id), count(DISTINCT owner_id) FILTER (WHERE gone),
      count(DISTINCT department_id), coalesce(sum(people), 0), count(*) FILTER (WHERE people IS NULL), min(first_at),
      max(last_at)
    FROM (SELECT component_id, application_id, owner_id, gone, department_id, people, min(first_at) AS first_at,
        max(last_at) AS last_at FROM used GROUP BY 1, 2, 3, 4, 5, 6) u
      JOIN (SELECT component_id, count(DISTINCT version_id) AS versions FROM used GROUP BY 1) v USING (component_id)
    GROUP BY component_id
  ON CONFLICT (component_id) DO UPDATE SET versions = excluded.versions, applications = excluded.applications,
    owners = excluded.owners, owners_gone = excluded.owners_gone, departments = excluded.departments,
    people = excluded.people, unsaid = excluded.unsaid,
    first_seen_at = least(component_tally.first_seen_at, excluded.first_seen_at),
    last_seen_at = greatest(component_tally.last_seen_at, excluded.last_seen_at);
  RETURN cardinality(changed);
END $$;

CREATE INDEX "component_name_key_idx" ON "component" (lower(name) COLLATE "C", id);

INSERT INTO component_change (component_id) SELECT DISTINCT v.component_id
  FROM dependency d JOIN component_version v ON v.id = d.component_version_id;
