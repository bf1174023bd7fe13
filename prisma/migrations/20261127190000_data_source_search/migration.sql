-- By hand: what the schema language cannot say.
-- Data sources are found in the middle of their names and places and with typing errors, whatever their accents.
CREATE INDEX "data_source_name_folded_idx" ON "data_source" USING gin (fold_text(name) gin_trgm_ops);
CREATE INDEX "data_source_place_folded_idx" ON "data_source" USING gin (fold_text(place) gin_trgm_ops);
-- And listed by name without regard to capitals and accents.
CREATE INDEX "data_source_name_order_idx" ON "data_source" (fold_text(name), id);
