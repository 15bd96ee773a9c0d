using Actors.Storage.Tests.Conformance;
using Actors.Storage.Tests.Sqlite;

namespace Actors.Storage.Tests.Providers;

public sealed class SqliteJournal : JournalConformance
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqliteJournalReading : JournalReadingConformance
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqliteDocuments : DocumentsConformance
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqliteSearch : SearchConformance
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqliteScripts : ScriptsConformance
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqliteSearchSameAsMemory : SearchSameAsMemory
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqliteOutbox : OutboxConformance
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqliteSameAsMemory : SameAsMemory
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqliteTraces : TraceConformance
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}

public sealed class SqlitePersonal : PersonalConformance
{
    protected override IStorageFixture CreateFixture() => new SqliteFixture();
}
