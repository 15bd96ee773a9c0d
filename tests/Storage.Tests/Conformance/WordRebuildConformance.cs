using Actors.Grains.Journaling;
using Actors.Storage.Postgres;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What was written when words had earlier rules is found by the present ones once the storage has been opened.</summary>
/// <typeparam name="TFixture">Opens the storage.</typeparam>
/// <param name="fixture">Has nothing yet.</param>
public abstract class WordRebuildConformance<TFixture>(TFixture fixture) : IAsyncLifetime
    where TFixture : IStorageFixture
{
    /// <summary>How many documents there are of old.</summary>
    protected const int Documents = 3_000;

    protected static DocumentQuery Things { get; } = new() { Tenant = "t1", Kind = "thing", Limit = 1 };

    protected TFixture Fixture => fixture;

    public ValueTask InitializeAsync()
    {
        MakeSchemaBefore();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task What_was_written_before_is_indexed_anew()
    {
        await using var storage = await fixture.OpenAsync();
        await ShouldBeWholeAsync(storage);
    }

    [Fact]
    public async Task Hosts_that_start_at_once_share_the_work()
    {
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(fixture.OpenAsync)));
        foreach (var host in hosts[1..]) await host.DisposeAsync();
        await ShouldBeWholeAsync(hosts[0]);
        await hosts[0].DisposeAsync();
    }

    /// <summary>Makes the schema as it was, with the documents: each says 田中太郎 and, the seventh, ada7.</summary>
    protected abstract void MakeSchemaBefore();

    protected static async Task ShouldBeWholeAsync(IStorage storage)
    {
        (await storage.QueryAsync(Things with { Search = "太郎" }, default)).Total.ShouldBe(Documents);
        (await storage.QueryAsync(Things with { Search = "ada2077" }, default)).Items.Single().Key.Id.ShouldBe("d2077");
        // What replaces a document finds the words in the index that it takes out of it.
        await storage.CarryAsync("carrier", batch => batch.With(Batches.Document("d1", "花子"), Batches.Document("new", "太郎")));
        await storage.CarryAsync("deletes", batch => batch.Without(Batches.Key("d2")));
        (await storage.QueryAsync(Things with { Search = "太郎" }, default)).Total.ShouldBe(Documents - 1);
        (await storage.QueryAsync(Things with { Search = "花" }, default)).Total.ShouldBe(1);
    }

    /// <summary>A script of a provider's schema.</summary>
    protected static string Script(string provider, string number)
    {
        using var stream = typeof(PostgresSchema).Assembly.GetManifestResourceStream($"{provider}/{number}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
