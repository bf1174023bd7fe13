ALTER TABLE "application_score" ADD COLUMN     "department_id" UUID,
ADD COLUMN     "in_use" BOOLEAN NOT NULL DEFAULT true;

-- By hand: what the schema language cannot say.

UPDATE application_score s SET department_id = a.department_id, in_use = a.retired_at IS NULL
  FROM application a WHERE a.id = s.application_id;

-- What a score knows of its application is kept by the database alone. Both sides write the one row of the score, so
-- that a change of the application and a scoring at the same time wait for each other and neither is lost.
CREATE FUNCTION copy_into_new_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT department_id, retired_at IS NULL INTO NEW.department_id, NEW.in_use
    FROM application WHERE id = NEW.application_id;
  RETURN NEW;
END $$;
CREATE FUNCTION copy_into_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE application_score SET department_id = NEW.department_id, in_use = NEW.retired_at IS NULL
    WHERE application_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER copy_into_new_score BEFORE INSERT ON "application_score"
  FOR EACH ROW EXECUTE FUNCTION copy_into_new_score();
CREATE TRIGGER copy_into_score AFTER UPDATE ON "application"
  FOR EACH ROW WHEN (OLD.department_id IS DISTINCT FROM NEW.department_id
    OR (OLD.retired_at IS NULL) IS DISTINCT FROM (NEW.retired_at IS NULL)) EXECUTE FUNCTION copy_into_score();

CREATE INDEX "application_score_in_use_idx" ON "application_score" (department_id, band)
  INCLUDE (illumination, residual, application_id) WHERE in_use;

-- Who alone owns something important is found in an index too.
DROP INDEX "application_in_use_idx";
CREATE INDEX "application_in_use_idx" ON "application" (id)
  INCLUDE (department_id, platform_id, kind, owner_id, second_owner_id, second_owner_confirmed_at, confidential, people_relying)
  WHERE retired_at IS NULL;
