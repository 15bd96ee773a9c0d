-- One round trip and one transaction per attempt. The parts in braces are the technique's; see Technique.cs.
CREATE OR REPLACE FUNCTION book(
    p_id text, p_fingerprint text, p_expert integer, p_service integer, p_starts timestamptz, p_ends timestamptz, p_status text,
    p_time_zone text, p_name text, p_email text, p_phone text, p_notes text, p_answers text, p_now timestamptz, p_answer bytea,
    OUT outcome smallint, OUT fingerprint text, OUT status smallint, OUT answer bytea,
    OUT busy_starts timestamptz[], OUT busy_ends timestamptz[])
LANGUAGE plpgsql AS $$
DECLARE
    v_ends    timestamptz;
    v_version bigint;
BEGIN
    IF p_fingerprint <> '' THEN
        SELECT i.fingerprint, i.status, i.answer INTO fingerprint, status, answer FROM idempotency i WHERE i.id = p_id;
        IF FOUND THEN
            outcome := 2;
            RETURN;
        END IF;
    END IF;
    {version}
    {check}
    {lock}
    INSERT INTO appointments (id, expert, service, starts_at, ends_at, status, time_zone, client_name, client_email, client_phone, notes,
        answers, created_at, updated_at, version)
    VALUES (p_id, p_expert, p_service, p_starts, p_ends, p_status, p_time_zone, p_name, p_email, p_phone, p_notes, p_answers, p_now, p_now, 1)
    {insert};
    IF p_fingerprint <> '' THEN
        INSERT INTO idempotency (id, fingerprint, status, answer) VALUES (p_id, p_fingerprint, 201, p_answer);
    END IF;
    INSERT INTO outbox (kind, appointment, due_at) VALUES ('appointment.booked', p_id, p_now);
    outcome := 0;
END $$;
