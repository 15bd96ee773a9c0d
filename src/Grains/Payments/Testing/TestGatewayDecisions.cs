using System.Text.Json;
using Actors.Grains.Interfaces.Payments.Testing;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing;

/// <summary>What becomes of a family of the test gateway: the model decides, and this keeps it and has it told. Pure.</summary>
internal static class TestGatewayDecisions
{
    // How many answers a family remembers, and for how long at least (as Stripe does: a day).
    private const int MostKeys = 300;
    private static readonly TimeSpan KeysLast = TimeSpan.FromHours(24);

    private static readonly ModelError TooMany =
        new(429, "invalid_request_error", "rate_limit", "Too many requests in a day for one thing of the test gateway.");

    /// <summary>Does what is asked.</summary>
    /// <param name="state">The family.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="family">The family's name.</param>
    /// <param name="call">What is asked; null for what is due by itself.</param>
    /// <param name="options">How events are told.</param>
    public static ModelAnswer Run(
        TestGatewayState state, UnitOfWork work, string family, ModelCall? call, TestGatewayOptions options)
    {
        var ledger = new Ledger(state.Things, work.Now, new PriceBook(options)) { Key = call?.Key, Lent = call?.Lent ?? [] };
        var before = Clockwork.NextDue(ledger);
        if (call is { Key: { } key } && IsFull(ledger, key)) return TooMany;
        ModelAnswer answer = new();
        if (call is null) Clockwork.Advance(ledger);
        else answer = GatewayModel.Run(ledger, call);
        var removed = ledger.Removed.ToList();
        string[] changed = [.. ledger.Changed.Select(thing => JsonSerializer.Serialize(thing, ModelJson.Default.ModelObject))];
        if (changed.Length + removed.Count == 0) return answer;
        work.Append(new TestGatewayChanged([.. changed], [.. removed]));
        foreach (var effect in TestGatewayEffects.Tell(ledger, options)) work.Enqueue(effect);
        foreach (var method in ledger.Changed.OfType<ModelMethod>().Where(method => IsElsewhere(method, family)))
            work.Enqueue(TestGatewayEffects.Keep(method));
        var after = Clockwork.NextDue(ledger);
        if (after is { } due && after != before) work.Enqueue(TestGatewayEffects.Advance(family, work.Version, due));
        return answer;
    }

    /// <summary>When the next thing of a family is due by itself; null when nothing is.</summary>
    /// <param name="state">The family.</param>
    /// <param name="now">The time.</param>
    /// <param name="options">How the gateway behaves.</param>
    public static DateTimeOffset? NextDue(TestGatewayState state, DateTimeOffset now, TestGatewayOptions options) =>
        Clockwork.NextDue(new Ledger(state.Things, now, new PriceBook(options)));

    // Old answers make room for new ones. What a key has founded stays known: its family was named after it.
    private static bool IsFull(Ledger ledger, string key)
    {
        if (ledger.Find<ModelKey>(ModelKey.IdOf(key)) is not null) return false;
        var keys = ledger.All<ModelKey>().ToList();
        if (keys.Count < MostKeys) return false;
        foreach (var old in keys.Skip(1).Where(known => known.CreatedAt + KeysLast < ledger.Now)) ledger.Remove(old.Id);
        return ledger.All<ModelKey>().Count() >= MostKeys;
    }

    private static bool IsElsewhere(ModelMethod method, string family) =>
        method.CustomerId is { } owner && ModelIds.FamilyOf(owner) != family && ModelIds.FamilyOf(method.Id) == family;
}
