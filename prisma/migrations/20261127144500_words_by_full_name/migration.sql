-- By hand: what the schema language cannot say.

-- pg_restore works without a search path, so a function that others are worked out by says where the next one is.
CREATE OR REPLACE FUNCTION bare_words(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT regexp_replace(public.fold_text($1), '[^[:alnum:]]+', ' ', 'g') $$;
