CREATE OR REPLACE FUNCTION busy_between(p_expert integer, p_from timestamptz, p_to timestamptz, p_most integer)
RETURNS TABLE (starts_at timestamptz, ends_at timestamptz)
LANGUAGE sql STABLE AS $$
    SELECT a.starts_at, a.ends_at FROM appointments a
    WHERE a.expert = p_expert AND a.during && tstzrange(p_from, p_to) AND a.status IN ('scheduled', 'confirmed')
    ORDER BY a.starts_at LIMIT p_most
$$;
