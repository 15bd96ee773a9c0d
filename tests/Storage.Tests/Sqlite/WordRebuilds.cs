using Actors.Storage.Sqlite;
using Actors.Storage.Tests.Conformance;

namespace Actors.Storage.Tests.Sqlite;

/// <summary>A file whose words were written under earlier rules is found by the present ones once it has been opened.</summary>
public sealed class WordRebuilds() : WordRebuildConformance<SqliteFixture>(new SqliteFixture())
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Documents / WordRebuild.DocumentsAtOnce)]
    public async Task What_was_cut_off_goes_on_where_it_was_and_is_refused_by_older_versions(int steps)
    {
        using (var database = SqliteDatabase.OpenWriter(Fixture.Options()))
        {
            SqliteSchema.Migrate(database, Fixture.File);
            for (var step = 0; step < steps; step++) WordRebuild.Step(database).ShouldBeTrue();
            // A version that knows fewer scripts than a file has refuses it (RefusedFiles).
            database.ReadInteger("PRAGMA user_version").ShouldBe(SqliteSchema.Newest);
            database.ReadInteger("SELECT number FROM word_rebuild").ShouldBe(steps * WordRebuild.DocumentsAtOnce);
        }

        await using var storage = await Fixture.OpenAsync();
        await ShouldBeWholeAsync(storage);
    }

    [Fact]
    public async Task A_start_that_is_stopped_leaves_the_rest_to_the_next()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        using (var database = SqliteDatabase.OpenWriter(Fixture.Options()))
        {
            SqliteSchema.Migrate(database, Fixture.File);
            Should.Throw<OperationCanceledException>(() => WordRebuild.Run(database, stopping.Token));
            database.ReadInteger("SELECT number FROM word_rebuild").ShouldBe(WordRebuild.DocumentsAtOnce);
        }

        await using var storage = await Fixture.OpenAsync();
        await ShouldBeWholeAsync(storage);
    }

    protected override void MakeSchemaBefore()
    {
        using var connection = Fixture.Connect();
        SqliteFixture.Run(connection, Script("Sqlite", "0001"));
        SqliteFixture.Run(connection, Script("Sqlite", "0002"));
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
}
