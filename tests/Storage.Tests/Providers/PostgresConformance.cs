using Actors.Storage.Tests.Conformance;
using Actors.Storage.Tests.Postgres;

namespace Actors.Storage.Tests.Providers;

[Collection(PostgresCollection.Name)]
public sealed class PostgresJournal : JournalConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresJournalReading : JournalReadingConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresDocuments : DocumentsConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresSearch : SearchConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresScripts : ScriptsConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresSearchSameAsMemory : SearchSameAsMemory
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresOutboxTests : OutboxConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresSameAsMemory : SameAsMemory
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresTraces : TraceConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();

    [Fact]
    public async Task What_the_transaction_asks_the_server_is_part_of_the_span()
    {
        using var listening = new Listening();
        await Storage.AppendAsync(Batches.Of(new TestStream("t1", "a").Next("one")));

        var commit = listening.Ended.Single(span => span.Source.Name == "Actors.Storage");
        listening.Ended.ShouldContain(span => span.Source.Name == "Npgsql" && span.ParentSpanId == commit.SpanId);
    }
}

[Collection(PostgresCollection.Name)]
public sealed class PostgresPersonal : PersonalConformance
{
    protected override IStorageFixture CreateFixture() => new PostgresFixture();
}
