CREATE INDEX IF NOT EXISTS appointments_by_start ON appointments (expert, starts_at) INCLUDE (ends_at)
    WHERE status IN ('scheduled', 'confirmed');
