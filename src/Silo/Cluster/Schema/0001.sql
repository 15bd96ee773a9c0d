-- What Orleans' providers for relational databases read and write, in the form in which they ask for it: they take the texts of their
-- questions from orleansquery, and answer to the names of parameters and columns in them. All of it is Orleans' and none of it the product's.

-- A cluster's members, and the version that every change of them raises: the fence between silos that change it at once.
CREATE TABLE cluster_versions (
    deployment text PRIMARY KEY,
    version    int  NOT NULL DEFAULT 0
);

CREATE TABLE cluster_members (
    deployment  text        NOT NULL REFERENCES cluster_versions (deployment),
    address     text        NOT NULL,
    port        int         NOT NULL,
    generation  int         NOT NULL,
    silo_name   text        NOT NULL,
    host_name   text        NOT NULL,
    status      int         NOT NULL,
    proxy_port  int         NOT NULL,
    suspected   text,
    started_at  timestamptz NOT NULL,
    alive_at    timestamptz NOT NULL,
    PRIMARY KEY (deployment, address, port, generation)
);

-- State of Orleans' own grains: who subscribes to which stream. One row to a key is what keeps two first writes from both winning.
CREATE TABLE grain_states (
    service   text   NOT NULL,
    type      text   NOT NULL,
    id_low    bigint NOT NULL,
    id_high   bigint NOT NULL,
    id_text   text   NOT NULL,
    version   int    NOT NULL,
    payload   bytea,
    PRIMARY KEY (service, type, id_low, id_high, id_text)
);

CREATE TABLE orleansquery (
    querykey  text PRIMARY KEY,
    querytext text NOT NULL
);

INSERT INTO orleansquery (querykey, querytext) VALUES

('GatewaysQueryKey', $$
    SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM cluster_members
    WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0
$$),

-- The next two differ in their join alone; each is a whole text because that is how it is asked for. The version is told without any member too.
('MembershipReadRowKey', $$
    SELECT known.version AS Version, member.address AS Address, member.port AS Port, member.generation AS Generation,
        member.silo_name AS SiloName, member.host_name AS HostName, member.status AS Status, member.proxy_port AS ProxyPort,
        member.suspected AS SuspectTimes, member.started_at AS StartTime, member.alive_at AS IAmAliveTime
    FROM cluster_versions AS known
    LEFT JOIN cluster_members AS member ON member.deployment = known.deployment
        AND member.address = @Address AND member.port = @Port AND member.generation = @Generation
    WHERE known.deployment = @DeploymentId
$$),

('MembershipReadAllKey', $$
    SELECT known.version AS Version, member.address AS Address, member.port AS Port, member.generation AS Generation,
        member.silo_name AS SiloName, member.host_name AS HostName, member.status AS Status, member.proxy_port AS ProxyPort,
        member.suspected AS SuspectTimes, member.started_at AS StartTime, member.alive_at AS IAmAliveTime
    FROM cluster_versions AS known
    LEFT JOIN cluster_members AS member ON member.deployment = known.deployment
    WHERE known.deployment = @DeploymentId
$$),

('InsertMembershipVersionKey', $$
    WITH added AS (INSERT INTO cluster_versions (deployment) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM added)
$$),

-- Both change the version first: of several silos that knew the same version one goes on, and the others read anew.
('InsertMembershipKey', $$
    WITH next AS (
        UPDATE cluster_versions SET version = version + 1 WHERE deployment = @DeploymentId AND version = @Version
            AND NOT EXISTS (SELECT 1 FROM cluster_members
                WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING 1),
    added AS (
        INSERT INTO cluster_members (
            deployment, address, port, generation, silo_name, host_name, status, proxy_port, started_at, alive_at)
        SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM next
        RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM added)
$$),

('UpdateMembershipKey', $$
    WITH next AS (
        UPDATE cluster_versions SET version = version + 1 WHERE deployment = @DeploymentId AND version = @Version
            AND EXISTS (SELECT 1 FROM cluster_members
                WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING 1),
    changed AS (
        UPDATE cluster_members SET status = @Status, suspected = @SuspectTimes, alive_at = @IAmAliveTime FROM next
        WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
        RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM changed)
$$),

('UpdateIAmAlivetimeKey', $$
    UPDATE cluster_members SET alive_at = @IAmAliveTime
    WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$$),

('DeleteMembershipTableEntriesKey', $$
    WITH members AS (DELETE FROM cluster_members WHERE deployment = @DeploymentId)
    DELETE FROM cluster_versions WHERE deployment = @DeploymentId
$$),

-- 3 is an active silo: those are found dead by their neighbours, never by their age.
('CleanupDefunctSiloEntriesKey', $$
    DELETE FROM cluster_members WHERE deployment = @DeploymentId AND alive_at < @IAmAliveTime AND status <> 3
$$),

('ReadFromStorageKey', $$
    SELECT payload AS PayloadBinary, version AS Version FROM grain_states
    WHERE service = @ServiceId AND type = @GrainTypeString AND id_low = @GrainIdN0 AND id_high = @GrainIdN1
        AND id_text = coalesce(@GrainIdExtensionString::text, '')
$$),

-- One row always: no version in it means that another has written first.
('WriteToStorageKey', $$
    WITH changed AS (
        UPDATE grain_states SET payload = @PayloadBinary, version = version + 1
        WHERE service = @ServiceId AND type = @GrainTypeString AND id_low = @GrainIdN0 AND id_high = @GrainIdN1
            AND id_text = coalesce(@GrainIdExtensionString::text, '') AND version = @GrainStateVersion::int
        RETURNING version),
    added AS (
        INSERT INTO grain_states (service, type, id_low, id_high, id_text, version, payload)
        SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce(@GrainIdExtensionString::text, ''), 1, @PayloadBinary
        WHERE @GrainStateVersion::int IS NULL
        ON CONFLICT DO NOTHING RETURNING version)
    SELECT (SELECT version FROM changed UNION ALL SELECT version FROM added) AS NewGrainStateVersion
$$),

('ClearStorageKey', $$
    WITH changed AS (
        UPDATE grain_states SET payload = NULL, version = version + 1
        WHERE service = @ServiceId AND type = @GrainTypeString AND id_low = @GrainIdN0 AND id_high = @GrainIdN1
            AND id_text = coalesce(@GrainIdExtensionString::text, '') AND version = @GrainStateVersion::int
        RETURNING version)
    SELECT (SELECT version FROM changed) AS NewGrainStateVersion
$$),

('DeleteStorageKey', $$
    WITH gone AS (
        DELETE FROM grain_states
        WHERE service = @ServiceId AND type = @GrainTypeString AND id_low = @GrainIdN0 AND id_high = @GrainIdN1
            AND id_text = coalesce(@GrainIdExtensionString::text, '') AND version = @GrainStateVersion::int
        RETURNING version)
    SELECT (SELECT version + 1 FROM gone) AS NewGrainStateVersion
$$);
