using System.Collections.Immutable;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>
/// What a gateway knows while it works at one request: all things of one family, or of a whole world of them. It collects what changes and
/// what is told of it; nothing outside changes before somebody takes that over.
/// </summary>
/// <param name="known">What is known.</param>
/// <param name="now">The time.</param>
/// <param name="prices">Finds prices.</param>
internal sealed class Ledger(ImmutableDictionary<string, ModelObject> known, DateTimeOffset now, IPriceBook prices)
{
    private readonly ImmutableDictionary<string, ModelObject> _before = known;
    private readonly List<ModelEvent> _events = [];
    private readonly HashSet<string> _changed = [];

    /// <summary>What is known now.</summary>
    public ImmutableDictionary<string, ModelObject> Objects { get; private set; } = known;

    /// <summary>What of other families is known for this request only.</summary>
    public ImmutableArray<ModelObject> Lent { get; init; } = [];

    /// <summary>The idempotency key of the request; null when it has none.</summary>
    public string? Key { get; init; }

    /// <summary>The time.</summary>
    public DateTimeOffset Now => now;

    /// <summary>What was told, in its order.</summary>
    public IReadOnlyList<ModelEvent> Events => _events;

    /// <summary>What has changed, as it is now.</summary>
    public IEnumerable<ModelObject> Changed =>
        _changed.Order(StringComparer.Ordinal).Select(id => Objects.GetValueOrDefault(id)).OfType<ModelObject>();

    /// <summary>The ids of what was there and is not any more.</summary>
    public IEnumerable<string> Removed =>
        _changed.Where(id => !Objects.ContainsKey(id) && _before.ContainsKey(id)).Order(StringComparer.Ordinal);

    /// <summary>Finds a price; null when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    public ModelPrice? FindPrice(string id) => prices.Find(id);

    /// <summary>Finds a thing, lent ones too; null when there is none.</summary>
    /// <typeparam name="T">What sort.</typeparam>
    /// <param name="id">Its id; null finds nothing.</param>
    public T? Find<T>(string? id)
        where T : ModelObject => id is null
            ? null
            : (Objects.GetValueOrDefault(id) ?? Lent.FirstOrDefault(lent => lent.Id == id)) as T;

    /// <summary>All things of a sort, oldest first.</summary>
    /// <typeparam name="T">What sort.</typeparam>
    public IEnumerable<T> All<T>()
        where T : ModelObject => Objects.Values.OfType<T>().OrderBy(thing => thing.CreatedAt).ThenBy(thing => NumberIn(thing.Id))
            .ThenBy(thing => thing.Id, StringComparer.Ordinal);

    /// <summary>Keeps a thing as it is from now on.</summary>
    /// <typeparam name="T">What sort.</typeparam>
    /// <param name="thing">The thing.</param>
    public T Put<T>(T thing)
        where T : ModelObject
    {
        Objects = Objects.SetItem(thing.Id, thing);
        _changed.Add(thing.Id);
        return thing;
    }

    /// <summary>Forgets a thing.</summary>
    /// <param name="id">Its id.</param>
    public void Remove(string id)
    {
        Objects = Objects.Remove(id);
        _changed.Add(id);
    }

    /// <summary>The next id of one of several things in a family.</summary>
    /// <param name="prefix">What sort.</param>
    /// <param name="family">The family.</param>
    public string NextId(string prefix, string family)
    {
        var id = $"{ModelSequence.Key} {family}";
        var last = Find<ModelSequence>(id) ?? new ModelSequence { Id = id };
        var next = Put(last with { Last = last.Last + 1 });
        return ModelIds.Of(prefix, family, next.Last);
    }

    /// <summary>Says that something has happened to a thing.</summary>
    /// <param name="type">What, as Stripe calls it.</param>
    /// <param name="about">The thing as it is now.</param>
    /// <param name="related">What is told together with it.</param>
    public void Tell(string type, ModelObject about, params ImmutableArray<ModelObject> related)
    {
        var family = ModelIds.FamilyOf(about.Id) ?? throw new InvalidOperationException($"{about.Id} belongs to no family.");
        _events.Add(new ModelEvent(NextId("evt", family), type, now, about, Key) { Related = related });
    }

    // Ten comes after nine.
    private static int NumberIn(string id) =>
        id.LastIndexOf('_') is > 0 and var at && int.TryParse(id.AsSpan(at + 1), out var number) ? number : 0;
}

/// <summary>Finds prices of subscriptions.</summary>
internal interface IPriceBook
{
    /// <summary>A price; null when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    ModelPrice? Find(string id);
}
