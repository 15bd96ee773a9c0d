-- The least that does the job: numbers inside, the public ids outside, no foreign keys to check on every booking, no index that no query uses.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE IF NOT EXISTS experts (
    number    integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    tenant    text NOT NULL,
    id        text NOT NULL UNIQUE,
    time_zone text NOT NULL,
    -- Weekly hours as in the API: [{"days":[1,2],"start":"09:00","end":"17:00"}]
    weekly    text NOT NULL
);
CREATE TABLE IF NOT EXISTS services (
    number           integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    tenant           text NOT NULL,
    id               text NOT NULL UNIQUE,
    service_type     text NOT NULL,
    duration_minutes integer NOT NULL,
    notice_minutes   integer NOT NULL,
    window_days      integer NOT NULL,
    UNIQUE (tenant, service_type)
);
-- What is locked or counted for an expert: a narrow row of its own, with room for updates that touch no index.
CREATE TABLE IF NOT EXISTS calendars (
    expert  integer PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);
CREATE TABLE IF NOT EXISTS appointments (
    id           text PRIMARY KEY,
    expert       integer NOT NULL,
    service      integer NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    status       text NOT NULL,
    time_zone    text NOT NULL,
    client_name  text NOT NULL,
    client_email text,
    client_phone text,
    notes        text,
    answers      text,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    version      bigint NOT NULL
);
-- Keyed by the digest of tenant, caller and key, as in Actors; status is 201 or that of the refusal.
CREATE TABLE IF NOT EXISTS idempotency (
    id          text PRIMARY KEY,
    fingerprint text NOT NULL,
    status      smallint NOT NULL,
    answer      bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS outbox (
    number      bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    kind        text NOT NULL,
    appointment text NOT NULL,
    due_at      timestamptz NOT NULL
);
