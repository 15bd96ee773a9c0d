-- When an effect was decided: due_at moves with every retry, and an operator wants to know how old a dead effect is. Null in older rows.
ALTER TABLE outbox ADD COLUMN created_at INTEGER;
