using Actors.Storage.Postgres;
using Actors.Storage.Tests.Conformance;
using Npgsql;

namespace Actors.Storage.Tests.Postgres;

/// <summary>A schema whose words were written under earlier rules is found by the present ones once it has been opened.</summary>
[Collection(PostgresCollection.Name)]
public sealed class WordRebuilds() : WordRebuildConformance<PostgresFixture>(PostgresFixture.Create())
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Documents / WordRebuild.DocumentsAtOnce)]
    public async Task What_was_cut_off_goes_on_where_it_was_and_is_refused_by_older_versions(int steps)
    {
        await using (var source = NpgsqlDataSource.Create($"{Fixture.Options().ConnectionString};Search Path={Fixture.Schema}"))
        {
            await PostgresSchema.MigrateAsync(source, Fixture.Schema, default);
            await using var connection = await source.OpenConnectionAsync();
            for (var step = 0; step < steps; step++) (await WordRebuild.StepAsync(connection, default)).ShouldBeTrue();
            // A version that knows fewer scripts than a schema has refuses it (Schemas).
            PostgresFixture.Scalar(connection, "SELECT max(version) FROM schema_versions").ShouldBe(PostgresSchema.Newest);
            var done = steps * WordRebuild.DocumentsAtOnce;
            PostgresFixture.Scalar(connection, "SELECT count(*) FROM documents d, word_rebuild w WHERE (d.place, d.id) <= (w.place, w.id)")
                .ShouldBe((long)done);
            // Cut off within a piece: that piece is undone, whole.
            PostgresFixture.Run(connection, "BEGIN; DELETE FROM word_rebuild; UPDATE documents SET words = NULL");
        }

        await using var storage = await Fixture.OpenAsync();
        await ShouldBeWholeAsync(storage);
    }

    [Fact]
    public async Task It_is_done_again_on_demand_beside_a_host_that_writes_and_leaves_alone_what_is_right()
    {
        await using var storage = await Fixture.OpenAsync();
        await storage.CarryAsync("latin", batch => batch.With(Batches.Document("latin", "Grace Hopper")));
        using var connection = Fixture.Connect();
        const string place = "SELECT ctid::text FROM documents WHERE id = 'latin'";
        var before = PostgresFixture.Scalar(connection, place);
        // As a host of the version before writes it, and as docs/operations.md tells operators to mend it.
        PostgresFixture.Run(connection, $"UPDATE documents SET words = '{Mark}田中太郎'::tsvector WHERE id <> 'latin'");
        PostgresFixture.Run(connection, "INSERT INTO word_rebuild VALUES (0, '')");

        var writes = Enumerable.Range(1, 300).Select(number =>
            storage.CarryAsync($"c{number}", batch => batch.With(Batches.Document($"d{number}", "田中太郎 again"))));
        var opening = Fixture.OpenAsync();
        await Task.WhenAll(writes);
        await using var second = await opening;
        (await second.QueryAsync(Things with { Search = "太郎" }, default)).Total.ShouldBe(Documents);
        (await second.QueryAsync(Things with { Search = "太郎 again" }, default)).Total.ShouldBe(300);
        PostgresFixture.Scalar(connection, place).ShouldBe(before);
    }

    private static string Mark => SearchLexemes.Vector(Things.Tenant, Things.Kind, "x")![..^1];

    protected override void MakeSchemaBefore()
    {
        using var connection = Fixture.Connect();
        PostgresFixture.Run(connection, $"CREATE SCHEMA {Fixture.Schema}");
        PostgresFixture.Run(connection, "CREATE TABLE schema_versions (version int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())");
        PostgresFixture.Run(connection, Script("Postgres", "0001"));
        PostgresFixture.Run(connection, Script("Postgres", "0002"));
        PostgresFixture.Run(connection, "INSERT INTO schema_versions (version) VALUES (1), (2)");
        PostgresFixture.Run(connection, "INSERT INTO places (tenant, kind) VALUES ('t1', 'thing')");
        PostgresFixture.Run(connection, $"""
            INSERT INTO documents (place, id, version, created_at, search_text, words, body)
            SELECT p.number, 'd' || n, 1, n, '田中太郎 ada' || n, ('{Mark}田中太郎 {Mark}ada' || n)::tsvector, '\x7b7d'
            FROM places p, generate_series(1, {Documents}) n
            """);
    }
}
