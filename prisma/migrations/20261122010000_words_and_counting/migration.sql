CREATE TABLE "application_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "application_word_pkey" PRIMARY KEY ("word")
);

-- By hand: what the schema language cannot say.

-- One word for each run of letters and digits: “IFRS-17” and “ledger.xlsx” are found by each of their parts.
CREATE FUNCTION bare_words(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT regexp_replace(fold_text($1), '[^[:alnum:]]+', ' ', 'g') $$;

ALTER TABLE "application" DROP COLUMN "search_vector", DROP COLUMN "search_text";
ALTER TABLE "application" ADD COLUMN "search_vector" tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', bare_words(title)), 'A') ||
    setweight(to_tsvector('simple', bare_words(headline)), 'B') ||
    setweight(to_tsvector('simple', bare_words(description)), 'C')) STORED;
CREATE INDEX "application_search_vector_idx" ON "application" USING gin (search_vector);

CREATE INDEX "application_word_like_idx" ON "application_word" USING gin (word gin_trgm_ops);

-- Words are only ever added, and in one order, so that two who register at once do not wait for each other in a circle.
CREATE FUNCTION remember_words_of_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO application_word (word)
    SELECT DISTINCT word FROM new_rows, unnest(tsvector_to_array(search_vector)) AS word
    WHERE word ~ '^[[:alnum:]]{3,40}$' ORDER BY word ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE FUNCTION remember_words_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO application_word (word)
    SELECT word FROM unnest(tsvector_to_array(NEW.search_vector)) AS word
    WHERE word ~ '^[[:alnum:]]{3,40}$' ORDER BY word ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER remember_words_of_new AFTER INSERT ON "application"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION remember_words_of_new();
CREATE TRIGGER remember_words_of_changed AFTER UPDATE ON "application"
  FOR EACH ROW WHEN (OLD.search_vector IS DISTINCT FROM NEW.search_vector) EXECUTE FUNCTION remember_words_of_changed();

INSERT INTO application_word (word)
  SELECT DISTINCT word FROM application, unnest(tsvector_to_array(search_vector)) AS word
  WHERE word ~ '^[[:alnum:]]{3,40}$' ON CONFLICT DO NOTHING;

-- Counting reads an index instead of the long texts.
CREATE INDEX "application_in_use_idx" ON "application" (id)
  INCLUDE (department_id, platform_id, kind, owner_id, second_owner_id, second_owner_confirmed_at, confidential)
  WHERE retired_at IS NULL;
CREATE INDEX "application_retired_idx" ON "application" (changed_at, id)
  INCLUDE (owner_id, second_owner_id, confidential) WHERE retired_at IS NOT NULL;
CREATE INDEX "application_people_order_idx" ON "application" (coalesce(people_relying, -1), id);
CREATE INDEX "application_score_counting_idx" ON "application_score" (application_id) INCLUDE (illumination, residual, band);
CREATE INDEX "person_name_order_idx" ON "person" (fold_text(name), id);
CREATE INDEX "person_gone_idx" ON "person" (id) WHERE left_at IS NOT NULL OR disabled_at IS NOT NULL;
