-- The last that starts before the range may reach into it; all others start inside it.
CREATE OR REPLACE FUNCTION busy_between(p_expert integer, p_from timestamptz, p_to timestamptz, p_most integer)
RETURNS TABLE (starts_at timestamptz, ends_at timestamptz)
LANGUAGE sql STABLE AS $$
    SELECT * FROM (
        (SELECT a.starts_at, a.ends_at FROM appointments a
         WHERE a.expert = p_expert AND a.starts_at < p_from AND a.status IN ('scheduled', 'confirmed')
         ORDER BY a.starts_at DESC LIMIT 1)
        UNION ALL
        (SELECT a.starts_at, a.ends_at FROM appointments a
         WHERE a.expert = p_expert AND a.starts_at >= p_from AND a.starts_at < p_to AND a.status IN ('scheduled', 'confirmed')
         ORDER BY a.starts_at LIMIT p_most)) b
    WHERE b.ends_at > p_from
$$;
