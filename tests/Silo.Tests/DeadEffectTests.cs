using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests;

/// <summary>An effect that fails for ever ends as dead, where an operator sees it, whatever its failure looks like.</summary>
public sealed class DeadEffectTests : IDisposable
{
    private const int LastAttempt = 12;

    private static readonly DateTimeOffset DueAt = TestSilo.Monday.AddDays(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-silo-").FullName;

    [Fact]
    public async Task An_effect_that_fails_for_ever_ends_as_dead()
    {
        await using var silo = await StartAsync(
            new Handler("test.fails", "the other side is away"), new Handler("test.odd", "\0 and \ud800"));
        foreach (var id in new[] { "fails", "nobody", "odd" }) await AddAsync(silo, id, LastAttempt - 1);

        var dead = await DeadAsync(silo, 3);
        dead.Select(effect => effect.Effect.Id).ShouldBe(["fails", "nobody", "odd"]);
        dead.ShouldAllBe(effect => effect.Attempts == LastAttempt);
        dead[0].Error.ShouldBe("the other side is away");
        dead[1].Error.ShouldContain("test.nobody");
        dead[2].Error.ShouldBe("  and \ufffd");
    }

    [Fact]
    public async Task An_effect_whose_attempts_never_end_is_not_tried_again()
    {
        var handler = new Handler("test.deadly", "it ran");
        await using var silo = await StartAsync(handler);
        await AddAsync(silo, "deadly", LastAttempt);

        (await DeadAsync(silo, 1))[0].Error.ShouldBe("No attempt came to an end.");
        handler.Runs.ShouldBe(0);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // On SQLite, which refuses texts that have no UTF-8.
    private Task<TestSilo> StartAsync(params Handler[] handlers) => TestSilo.Start(
        Path.Combine(_folder, "actors.db"), services => Array.ForEach(handlers, handler => services.AddSingleton<IEffectHandler>(handler)));

    /// <summary>Adds an effect that was tried so often already.</summary>
    private static async Task AddAsync(TestSilo silo, string id, int attempts)
    {
        var record = "{}"u8.ToArray();
        var first = new NewEvent("test", record, HashChain.Next(HashChain.Origin.Span, record));
        var effect = new Effect
        {
            Id = id,
            Tenant = "clinic",
            Kind = $"test.{id}",
            Target = GrainKey.For("clinic", id),
            Payload = record,
            DueAt = DueAt,
        };
        var stream = new StreamAppend(StreamName.For("clinic", "test", id), 0, [first]);
        await silo.Journal.AppendAsync(new JournalBatch([stream], [], [], [effect]));
        var outbox = silo.Host.Services.GetRequiredService<IOutbox>();
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var claimed = await outbox.ClaimAsync(effect.Shard, DueAt.AddTicks(attempt), TimeSpan.FromTicks(1), 10, default);
            claimed.ShouldContain(claim => claim.Effect.Id == id);
        }
    }

    private static async Task<IReadOnlyList<DeadEffect>> DeadAsync(TestSilo silo, int count)
    {
        var outbox = silo.Host.Services.GetRequiredService<IOutbox>();
        silo.Clock.Advance(TimeSpan.FromDays(2));
        await Eventually.Holds(async () => (await outbox.ListDeadAsync(new DeadEffectQuery(), default)).Total == count);
        return (await outbox.ListDeadAsync(new DeadEffectQuery(), default)).Items;
    }

    private sealed class Handler(string kind, string message) : IEffectHandler
    {
        private int _runs;

        public string Kind => kind;

        public int Runs => Volatile.Read(ref _runs);

        public Task Run(Effect effect, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _runs);
            throw new InvalidOperationException(message);
        }
    }
}
