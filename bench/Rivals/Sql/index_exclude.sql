ALTER TABLE appointments ADD COLUMN IF NOT EXISTS during tstzrange GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED;
ALTER TABLE appointments DROP CONSTRAINT IF EXISTS appointments_never_overlap;
ALTER TABLE appointments ADD CONSTRAINT appointments_never_overlap
    EXCLUDE USING gist (expert WITH =, during WITH &&) WHERE (status IN ('scheduled', 'confirmed'));
