using Actors.Grains.Journaling;
using Actors.Storage.Sqlite;
using Actors.Storage.Tests.Conformance;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>A file whose words were written under earlier rules is found by the present ones once it has been opened.</summary>
public sealed class WordRebuilds : IDisposable
{
    private const int Documents = 3_000;

    private readonly SqliteFixture _fixture = new();

    public WordRebuilds() => MakeFileOfTheSchemaBefore();

    [Fact]
    public async Task A_file_of_the_schema_before_is_indexed_anew()
    {
        await using var storage = await _fixture.OpenAsync();
        await ShouldBeWholeAsync(storage);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Documents / WordRebuild.DocumentsAtOnce)]
    public async Task What_was_cut_off_goes_on_where_it_was_and_is_refused_by_older_versions(int steps)
    {
        using (var database = SqliteDatabase.OpenWriter(_fixture.Options()))
        {
            SqliteSchema.Migrate(database, _fixture.File);
            for (var step = 0; step < steps; step++) WordRebuild.Step(database).ShouldBeTrue();
            // A version that knows fewer scripts than a file has refuses it (RefusedFiles).
            database.ReadInteger("PRAGMA user_version").ShouldBe(SqliteSchema.Newest);
            database.ReadInteger("SELECT number FROM word_rebuild").ShouldBe(steps * WordRebuild.DocumentsAtOnce);
        }

        await using var storage = await _fixture.OpenAsync();
        await ShouldBeWholeAsync(storage);
    }

    [Fact]
    public async Task A_start_that_is_stopped_leaves_the_rest_to_the_next()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        using (var database = SqliteDatabase.OpenWriter(_fixture.Options()))
        {
            SqliteSchema.Migrate(database, _fixture.File);
            Should.Throw<OperationCanceledException>(() => WordRebuild.Run(database, stopping.Token));
            database.ReadInteger("SELECT number FROM word_rebuild").ShouldBe(WordRebuild.DocumentsAtOnce);
        }

        await using var storage = await _fixture.OpenAsync();
        await ShouldBeWholeAsync(storage);
    }

    [Fact]
    public async Task Hosts_that_start_at_once_share_the_work()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(_fixture.OpenAsync)));
        foreach (var host in hosts[1..]) await host.DisposeAsync();
        await ShouldBeWholeAsync(hosts[0]);
        await hosts[0].DisposeAsync();
    }

    public void Dispose() => _fixture.Dispose();

    private void MakeFileOfTheSchemaBefore()
    {
        using var connection = _fixture.Connect();
        SqliteFixture.Run(connection, Script("0001"));
        SqliteFixture.Run(connection, Script("0002"));
        SqliteFixture.Run(connection, $"PRAGMA application_id = {SqliteSchema.ApplicationId}");
        SqliteFixture.Run(connection, "PRAGMA user_version = 2");
        const string documents = """
            INSERT INTO documents (tenant, kind, id, version, created_at, search_text, body)
            WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < $documents)
            SELECT 't1', 'thing', 'd' || number, 1, number, '田中太郎 ada' || number, x'7b7d' FROM numbers
            """;
        SqliteFixture.Run(connection, documents, ("$documents", Documents));
        SqliteFixture.Run(connection, "INSERT INTO document_words (rowid, words) SELECT number, search_text FROM documents");
    }

    private static async Task ShouldBeWholeAsync(IStorage storage)
    {
        var query = new DocumentQuery { Tenant = "t1", Kind = "thing", Limit = 1 };
        (await storage.QueryAsync(query with { Search = "太郎" }, default)).Total.ShouldBe(Documents);
        (await storage.QueryAsync(query with { Search = "ada2077" }, default)).Items.Single().Key.Id.ShouldBe("d2077");
        // What replaces a document finds the words in the index that it takes out of it.
        await storage.CarryAsync("carrier", batch => batch.With(Batches.Document("d1", "花子"), Batches.Document("new", "太郎")));
        await storage.CarryAsync("deletes", batch => batch.Without(Batches.Key("d2")));
        (await storage.QueryAsync(query with { Search = "太郎" }, default)).Total.ShouldBe(Documents - 1);
        (await storage.QueryAsync(query with { Search = "花" }, default)).Total.ShouldBe(1);
    }

    private static string Script(string number)
    {
        using var stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream($"Sqlite/{number}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
