-- Texts are compared by their bytes ("C"), as every provider does it; that is also the cheapest comparison.

-- A tenant and a kind by one number, which is what stands in rows and indexes. The kind '' stands for the tenant itself.
CREATE TABLE places (
    number int  NOT NULL GENERATED ALWAYS AS IDENTITY,
    tenant text COLLATE "C" NOT NULL,
    kind   text COLLATE "C" NOT NULL,
    CONSTRAINT places_by_number PRIMARY KEY (number),
    CONSTRAINT places_by_name UNIQUE (tenant, kind)
);

-- Types of events by number, for the same reason.
CREATE TABLE event_types (
    number int  NOT NULL GENERATED ALWAYS AS IDENTITY,
    name   text COLLATE "C" NOT NULL,
    CONSTRAINT event_types_by_number PRIMARY KEY (number),
    CONSTRAINT event_types_by_name UNIQUE (name)
);

-- A group takes its positions as one block, so events of a batch stand together; see next_positions.
CREATE SEQUENCE positions;

-- xid is the transaction that wrote the event. Readers go no further than the oldest transaction that still runs. A stream is named by
-- its place and id (see StreamParts); the tenant is the number of its place of the kind ''.
CREATE TABLE events (
    position bigint NOT NULL,
    xid      xid8   NOT NULL,
    version  bigint NOT NULL,
    tenant   int    NOT NULL,
    place    int    NOT NULL,
    type     int    NOT NULL,
    id       text   COLLATE "C" NOT NULL,
    record   bytea  NOT NULL,
    hash     bytea  NOT NULL,
    -- The personal part, of which the record has the digest; null when there is none, or none any more.
    personal bytea,
    CONSTRAINT events_by_position PRIMARY KEY (position)
);
-- The last line of the fence: no two events of a stream can have one version, whoever writes them.
CREATE UNIQUE INDEX events_by_stream ON events (place, id, version);
-- Catch-up of one tenant.
CREATE INDEX events_by_tenant ON events (tenant, position);

-- Gives the calling transaction its id and a block of positions, and answers the last of them. Both are given under one lock, so
-- transactions have their positions in the order of their ids: whatever a running transaction will still show stands behind all
-- events of finished transactions with lesser ids. The lock ends here and not with the transaction, so that commits overlap.
-- It must be the first thing that a transaction does: an id that was given before would break the order.
CREATE FUNCTION next_positions(count bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    place int := 'events'::regclass::oid::int;
    last bigint;
BEGIN
    PERFORM pg_advisory_lock(1097036915, place);
    PERFORM pg_current_xact_id();
    last := setval('positions', nextval('positions') + count - 1);
    PERFORM pg_advisory_unlock(1097036915, place);
    RETURN last;
END
$$;

-- Times are milliseconds since 1970 in UTC. Pages keep room, because most updates change no indexed column and can stay on their page.
CREATE TABLE documents (
    version     bigint NOT NULL,
    created_at  bigint NOT NULL,
    starts_at   bigint,
    ends_at     bigint,
    amount      bigint,
    place       int    NOT NULL,
    id          text   COLLATE "C" NOT NULL,
    status      text   COLLATE "C",
    owner       text   COLLATE "C",
    subject     text   COLLATE "C",
    category    text   COLLATE "C",
    currency    text   COLLATE "C",
    search_text text   COLLATE "C",
    words       tsvector,
    body        bytea  NOT NULL,
    CONSTRAINT documents_by_key PRIMARY KEY (place, id)
) WITH (fillfactor = 90);
-- Lists break ties by id. The id is not part of these indexes: sorting the few equal rows costs less than longer entries.
CREATE INDEX documents_by_creation ON documents (place, created_at);
-- Things without a start come last whichever way a list runs, so they have an index of their own.
CREATE INDEX documents_by_start ON documents (place, starts_at) WHERE starts_at IS NOT NULL;
CREATE INDEX documents_without_start ON documents (place, id) WHERE starts_at IS NULL;
CREATE INDEX documents_by_owner ON documents (place, owner, starts_at) WHERE owner IS NOT NULL;
CREATE INDEX documents_by_subject ON documents (place, subject) WHERE subject IS NOT NULL;
-- Words come normalised and split from SearchWords, each with its tenant's and kind's mark before it (SearchLexemes).
CREATE INDEX documents_by_words ON documents USING gin (words) WHERE words IS NOT NULL;

-- Times are 100-nanosecond ticks in UTC, because an effect must not run before its time. available_at is due_at or the lease's end.
CREATE TABLE outbox (
    due_at       bigint  NOT NULL,
    available_at bigint  NOT NULL,
    shard        int     NOT NULL,
    attempts     int     NOT NULL DEFAULT 0,
    dead         boolean NOT NULL DEFAULT false,
    id           text    COLLATE "C" NOT NULL,
    tenant       text    COLLATE "C" NOT NULL,
    kind         text    COLLATE "C" NOT NULL,
    target       text    COLLATE "C" NOT NULL,
    payload      bytea   NOT NULL,
    error        text    COLLATE "C",
    CONSTRAINT outbox_by_id PRIMARY KEY (id)
);
CREATE INDEX outbox_due ON outbox (shard, available_at) WHERE NOT dead;
CREATE INDEX outbox_dead ON outbox (id) WHERE dead;

CREATE TABLE snapshots (
    version bigint NOT NULL,
    schema  int    NOT NULL,
    stream  text   COLLATE "C" NOT NULL,
    hash    bytea  NOT NULL,
    state   bytea  NOT NULL,
    CONSTRAINT snapshots_by_stream PRIMARY KEY (stream)
);
