using Actors.Storage.Tests.Conformance;
using Actors.Storage.Tests.Postgres;

namespace Actors.Storage.Tests.Providers;

[Collection(PostgresCollection.Name), NeedsServer(PostgresFixture.Variable)]
public sealed class PostgresJournal : JournalConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name), NeedsServer(PostgresFixture.Variable)]
public sealed class PostgresJournalReading : JournalReadingConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name), NeedsServer(PostgresFixture.Variable)]
public sealed class PostgresDocuments : DocumentsConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name), NeedsServer(PostgresFixture.Variable)]
public sealed class PostgresSearch : SearchConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name), NeedsServer(PostgresFixture.Variable)]
public sealed class PostgresOutboxTests : OutboxConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name), NeedsServer(PostgresFixture.Variable)]
public sealed class PostgresSameAsMemory : SameAsMemory
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture { Writers = 1 };
}
