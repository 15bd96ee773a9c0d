-- Positions are row ids: rows are never deleted, so SQLite gives each event the next number, in the order of commits.
CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream   TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    tenant   TEXT    NOT NULL,
    type     TEXT    NOT NULL,
    record   BLOB    NOT NULL,
    hash     BLOB    NOT NULL,
    -- The personal part, of which the record has the digest; null when there is none, or none any more.
    personal BLOB
);
-- The last line of the fence: no two events of a stream can have one version, whoever writes them.
CREATE UNIQUE INDEX events_by_stream ON events (stream, version);
-- Catch-up of one tenant: an index ends with the row id, so this is in the order of positions.
CREATE INDEX events_by_tenant ON events (tenant);

-- Times are milliseconds since 1970 in UTC.
CREATE TABLE documents (
    number      INTEGER PRIMARY KEY,
    tenant      TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    status      TEXT,
    owner       TEXT,
    subject     TEXT,
    category    TEXT,
    starts_at   INTEGER,
    ends_at     INTEGER,
    amount      INTEGER,
    currency    TEXT,
    search_text TEXT,
    body        BLOB    NOT NULL
);
CREATE UNIQUE INDEX documents_by_key ON documents (tenant, kind, id);
-- Lists break ties by id. The id is not part of these indexes: sorting the few equal rows costs less than a third more pages per write.
CREATE INDEX documents_by_creation ON documents (tenant, kind, created_at);
CREATE INDEX documents_by_start ON documents (tenant, kind, starts_at);
CREATE INDEX documents_by_owner ON documents (tenant, kind, owner, starts_at) WHERE owner IS NOT NULL;
CREATE INDEX documents_by_subject ON documents (tenant, kind, subject) WHERE subject IS NOT NULL;

-- Words come normalised and split from SearchWords, so every run of non-blanks is one token. Row ids are those of documents.
-- Neither positions nor lengths of words are kept: only "has this word" is asked.
CREATE VIRTUAL TABLE document_words USING fts5 (
    words, content = '', detail = 'none', columnsize = 0, tokenize = "ascii"
);
-- A commit writes one small segment; merging eight of them at a time instead of four writes less, and searches look at a few more.
INSERT INTO document_words (document_words, rank) VALUES ('automerge', 8);

-- Times are 100-nanosecond ticks in UTC, because an effect must not run before its time. available_at is due_at or the lease's end.
-- Rows stand in the order they came, and only the index of ids is in random order: ids are hashes, and its pages are denser.
CREATE TABLE outbox (
    number       INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    shard        INTEGER NOT NULL,
    tenant       TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    target       TEXT    NOT NULL,
    payload      BLOB    NOT NULL,
    due_at       INTEGER NOT NULL,
    available_at INTEGER NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    dead         INTEGER NOT NULL DEFAULT 0,
    error        TEXT
);
CREATE INDEX outbox_due ON outbox (shard, available_at) WHERE dead = 0;
CREATE INDEX outbox_dead ON outbox (id) WHERE dead = 1;

CREATE TABLE snapshots (
    stream  TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    schema  INTEGER NOT NULL,
    hash    BLOB    NOT NULL,
    state   BLOB    NOT NULL
);
