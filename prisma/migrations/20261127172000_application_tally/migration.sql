CREATE TABLE "application_tally" (
    "id" BIGSERIAL NOT NULL,
    "facet" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "application_tally_pkey" PRIMARY KEY ("id")
);

-- By hand: what the schema language cannot say.

-- What one application, and its score, count for while it is in use.
CREATE FUNCTION tallied_application(department uuid, platform uuid, kind text, confirmed timestamptz, confidential boolean, retired timestamptz)
  RETURNS TABLE (facet text, answer text) LANGUAGE sql IMMUTABLE
  AS $$ SELECT f.* FROM (VALUES ('department', $1::text), ('platform', coalesce($2::text, 'none')), ('kind', $3),
    ('confirmed', ($4 IS NOT NULL)::text), ('confidential', $5::text)) AS f WHERE $6 IS NULL $$;
CREATE FUNCTION tallied_score(band text, illumination int, in_use boolean)
  RETURNS TABLE (facet text, answer text) LANGUAGE sql IMMUTABLE
  AS $$ SELECT f.* FROM (VALUES ('risk', $1), ('lit', least($2 / 20, 4)::text)) AS f WHERE $3 $$;

-- Changes are only added, so that no transaction waits for another one here, and whoever sees a change sees its tally.
CREATE FUNCTION tally_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO application_tally (facet, answer, count)
      SELECT t.facet, t.answer, count(*)::int FROM new_rows n, tallied_application(n.department_id, n.platform_id, n.kind, n.second_owner_confirmed_at, n.confidential, n.retired_at) t GROUP BY 1, 2;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO application_tally (facet, answer, count)
      SELECT t.facet, t.answer, -count(*)::int FROM old_rows o, tallied_application(o.department_id, o.platform_id, o.kind, o.second_owner_confirmed_at, o.confidential, o.retired_at) t GROUP BY 1, 2;
  ELSE
    INSERT INTO application_tally (facet, answer, count)
      SELECT facet, answer, sum(change)::int FROM (
        SELECT t.*, 1 AS change FROM new_rows n, tallied_application(n.department_id, n.platform_id, n.kind, n.second_owner_confirmed_at, n.confidential, n.retired_at) t
        UNION ALL SELECT t.*, -1 FROM old_rows o, tallied_application(o.department_id, o.platform_id, o.kind, o.second_owner_confirmed_at, o.confidential, o.retired_at) t) changed
      GROUP BY 1, 2 HAVING sum(change) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_insert AFTER INSERT ON "application"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_application();
CREATE TRIGGER tally_update AFTER UPDATE ON "application"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_application();
CREATE TRIGGER tally_delete AFTER DELETE ON "application"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_application();

CREATE FUNCTION tally_application_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO application_tally (facet, answer, count)
      SELECT t.facet, t.answer, count(*)::int FROM new_rows n, tallied_score(n.band, n.illumination, n.in_use) t GROUP BY 1, 2;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO application_tally (facet, answer, count)
      SELECT t.facet, t.answer, -count(*)::int FROM old_rows o, tallied_score(o.band, o.illumination, o.in_use) t GROUP BY 1, 2;
  ELSE
    INSERT INTO application_tally (facet, answer, count)
      SELECT facet, answer, sum(change)::int FROM (
        SELECT t.*, 1 AS change FROM new_rows n, tallied_score(n.band, n.illumination, n.in_use) t
        UNION ALL SELECT t.*, -1 FROM old_rows o, tallied_score(o.band, o.illumination, o.in_use) t) changed
      GROUP BY 1, 2 HAVING sum(change) <> 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tally_insert AFTER INSERT ON "application_score"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_application_score();
CREATE TRIGGER tally_update AFTER UPDATE ON "application_score"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_application_score();
CREATE TRIGGER tally_delete AFTER DELETE ON "application_score"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION tally_application_score();

-- From nothing, for what was stored while no trigger looked.
CREATE FUNCTION tally_anew() RETURNS void LANGUAGE sql AS $$
  LOCK TABLE application, application_score IN SHARE MODE;
  DELETE FROM application_tally;
  INSERT INTO application_tally (facet, answer, count)
    SELECT t.facet, t.answer, count(*)::int FROM application a, tallied_application(a.department_id, a.platform_id, a.kind, a.second_owner_confirmed_at, a.confidential, a.retired_at) t GROUP BY 1, 2
    UNION ALL SELECT t.facet, t.answer, count(*)::int FROM application_score s, tallied_score(s.band, s.illumination, s.in_use) t GROUP BY 1, 2
$$;
SELECT tally_anew();

-- Who may see few confidential applications is counted from these, and what leavers hold from those.
CREATE INDEX "application_confidential_idx" ON "application" (owner_id)
  INCLUDE (id, second_owner_id, confidential) WHERE confidential AND retired_at IS NULL;
CREATE INDEX "application_in_use_owner_idx" ON "application" (owner_id) WHERE retired_at IS NULL;
CREATE INDEX "application_confirmed_second_idx" ON "application" (second_owner_id)
  WHERE retired_at IS NULL AND second_owner_confirmed_at IS NOT NULL;
CREATE INDEX "application_score_in_use_risk_idx" ON "application_score" (residual, illumination) WHERE in_use;
