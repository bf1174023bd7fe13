-- By hand: what the schema language cannot say.

-- Names are found in the middle and with typing errors, whatever their accents.
CREATE INDEX "person_name_folded_idx" ON "person" USING gin (fold_text(name) gin_trgm_ops);
CREATE INDEX "component_name_like_idx" ON "component" USING gin (lower(name) gin_trgm_ops);
CREATE INDEX "component_name_order_idx" ON "component" (lower(name) text_pattern_ops);
