-- A refusal is kept under its key too; whoever was first decides what the key's answer is.
CREATE OR REPLACE FUNCTION keep_refusal(
    p_id text, p_fingerprint text, p_status smallint, p_answer bytea, OUT outcome smallint, OUT fingerprint text, OUT status smallint, OUT answer bytea)
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO idempotency (id, fingerprint, status, answer) VALUES (p_id, p_fingerprint, p_status, p_answer) ON CONFLICT DO NOTHING;
    outcome := CASE WHEN FOUND THEN 1 ELSE 2 END;
    IF outcome = 2 THEN
        SELECT i.fingerprint, i.status, i.answer INTO fingerprint, status, answer FROM idempotency i WHERE i.id = p_id;
    END IF;
END $$;
