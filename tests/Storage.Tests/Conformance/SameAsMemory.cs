using System.Globalization;
using Actors.Grains.Journaling;
using Actors.Storage.Memory;
using FsCheck.Fluent;

namespace Actors.Storage.Tests.Conformance;

/// <summary>Random sequences of writes have the same outcomes as in the Memory model, and leave the same things to be read.</summary>
public abstract class SameAsMemory
{
    private static readonly string[] Words = ["ada", "Ada-Lovelace", "grace", "", "  ", "\"near\"", "José", "漢字 🎉", "字", "a"];

    /// <summary>One append: to which streams, at what distance from the right version, and what it carries.</summary>
    public sealed record Step(int Stream, int OtherStream, int Skew, int Document, int Variant, int Words, bool Deletes, int Effect);

    [Fact]
    public void Appends_documents_and_effects()
    {
        var step =
            from stream in Gen.Choose(0, 3)
            from otherStream in Gen.Choose(0, 6)
            from skew in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(-1)), (1, Gen.Constant(1)))
            from document in Gen.Choose(0, 5)
            from variant in Gen.Choose(0, 4)
            from words in Gen.Choose(0, Words.Length - 1)
            from deletes in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            from effect in Gen.Choose(0, 8)
            select new Step(stream, otherStream, skew, document, variant, words, deletes, effect);
        var steps = step.ListOf().Select(list => list.ToArray()).ToArbitrary();

        var property = Prop.ForAll(steps, sequence => RunAsync(sequence).GetAwaiter().GetResult());
        Properties.Hold(property, tests: 60, endSize: 60);
    }

    /// <summary>A storage that writes in the order of the calls, also where they have no stream in common.</summary>
    protected abstract IStorageFixture CreateFixture();

    private async Task RunAsync(Step[] steps)
    {
        await using var fixture = CreateFixture();
        await using var model = new MemoryStorage();
        await using var storage = await fixture.OpenAsync();
        var (modelWriter, writer) = (new Writer(model), new Writer(storage));
        var appended = steps.Select((step, turn) => writer.AppendAsync(step, turn)).ToArray();
        var outcomes = new List<string>();
        for (var index = 0; index < steps.Length; index++)
            outcomes.Add(await OutcomeAsync(modelWriter.AppendAsync(steps[index], index), position => position));
        var places = await PlacesAsync(storage, Task.WhenAll(appended));
        for (var index = 0; index < steps.Length; index++)
            (await OutcomeAsync(appended[index], position => places[position])).ShouldBe(outcomes[index], $"step {index}: {steps[index]}");

        (await DescribeAsync(storage)).ShouldBe(await DescribeAsync(model));
        (await new JournalVerifier(storage).VerifyAllAsync(null, default)).Broken.ShouldBeNull();
    }

    /// <summary>Positions may have gaps, and the model's have none, so they are compared by their places in the order.</summary>
    private static async Task<Dictionary<long, long>> PlacesAsync(IStorage storage, Task appended)
    {
        await appended.ContinueWith(_ => { }, TaskScheduler.Default);
        var events = await storage.ReadAllAsync(0, null, 10_000, default);
        return events.Select((stored, place) => (stored.Position, Place: place + 1L))
            .ToDictionary(item => item.Position, item => item.Place);
    }

    private static async Task<string> OutcomeAsync(Task<AppendResult> append, Func<long, long> place)
    {
        try
        {
            return $"at {place((await append).LastPosition)}";
        }
        catch (Exception error) when (error is ArgumentException or Orleans.Storage.InconsistentStateException)
        {
            return $"{error.GetType().Name}: {error.Message}";
        }
    }

    /// <summary>All that can be read, as one text.</summary>
    private static async Task<string> DescribeAsync(IStorage storage)
    {
        var lines = new List<string>();
        foreach (var stored in await storage.ReadAllAsync(0, null, 10_000, default))
            lines.Add($"{stored.Stream} {stored.Version} {stored.Type} {Convert.ToHexString(stored.Hash.Span)}");
        var queries =
            from search in Words.Append(null)
            from sort in Enum.GetValues<DocumentSort>()
            from isDescending in new[] { false, true }
            from status in new string[][] { [], ["s1", "s2"] }
            from other in new[] { null, "other" }
            select new DocumentQuery
            {
                Tenant = "t1",
                Kind = "thing",
                OtherKind = other,
                Search = search,
                Sort = sort,
                Descending = isDescending,
                Statuses = status,
                Limit = 4
            };
        foreach (var query in queries)
        {
            var page = await storage.QueryAsync(query, default);
            lines.Add($"{query}: {page.Total} of {string.Join(", ", page.Items.Select(Describe))}");
        }

        for (var shard = 0; shard < Effect.Shards; shard++)
        {
            foreach (var claim in await storage.ClaimAsync(shard, Batches.At.AddDays(1), TimeSpan.FromMinutes(1), 1_000, default))
                lines.Add($"{shard} {claim.Attempt} {claim.Effect with { Payload = default }}");
        }

        return string.Join('\n', lines);
    }

    private static string Describe(Document document) => $"{document with { Body = default }} {Convert.ToHexString(document.Body.Span)}";

    /// <summary>Turns steps into batches. It does not look at outcomes, so both storages are asked for the same.</summary>
    private sealed class Writer(IStorage storage)
    {
        private readonly TestStream[] _streams = [.. Enumerable.Range(0, 7).Select(number => new TestStream("t1", $"{number}"))];

        public Task<AppendResult> AppendAsync(Step step, int turn)
        {
            var first = _streams[step.Stream].Next($"{turn}");
            var batch = Batches.Of([first with { ExpectedVersion = Math.Max(0, first.ExpectedVersion + step.Skew) }]);
            if (step.OtherStream > 3)
                batch = batch with { Streams = [.. batch.Streams, _streams[step.OtherStream].Next($"{turn}", "and")] };
            if (step.Document < 4) batch = batch.With(Document(step, turn));
            if (step.Deletes) batch = batch.Without(Batches.Key($"d{step.Variant}"));
            if (step.Effect < 4)
                batch = batch.With(Batches.Effect($"e{step.Effect}", Batches.At.AddMinutes(step.Variant), target: $"t1/{turn}"));
            try
            {
                return storage.AppendAsync(batch);
            }
            catch (ArgumentException error)
            {
                return Task.FromException<AppendResult>(error);
            }
        }

        private static Document Document(Step step, int turn) => Batches.Document($"d{step.Document}", Words[step.Words]) with
        {
            Key = Batches.Key($"d{step.Document}", kind: step.Document == 3 ? "other" : "thing"),
            Version = turn,
            CreatedAt = Batches.At.AddMinutes(step.Variant),
            StartsAt = step.Variant == 0 ? null : Batches.At.AddMinutes(step.Stream),
            Status = $"s{step.Variant}",
            Body = System.Text.Encoding.UTF8.GetBytes(turn.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
