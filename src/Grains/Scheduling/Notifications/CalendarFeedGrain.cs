using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The tokens of one expert's feed.</summary>
internal sealed class CalendarFeedState : IFoldedState
{
    private readonly FirstAnswers<FeedToken> _made = new();

    /// <summary>The token that is good; null when there is none.</summary>
    public FeedToken? Current { get; private set; }

    /// <summary>The answer to a repeat; null when the key is new.</summary>
    /// <param name="key">The key.</param>
    public Outcome<FeedToken>? Find(CreationKey key) => _made.Find(key);

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case FeedTokenMade made:
                Current = new FeedToken(made.Key.Id, at);
                _made.Remember(made.Key.Id, made.Key.Fingerprint, Current, at);
                break;
            case FeedTokenRevoked:
                Current = null;
                break;
            default:
                throw new InvalidOperationException($"A feed's stream has a foreign event {@event.GetType().Name}.");
        }
    }
}

/// <summary>An expert's feed: which token is good.</summary>
[GrainType("calendar-feed")]
internal sealed class CalendarFeedGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<CalendarFeedState>(context, services), ICalendarFeedGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "calendar-feed";

    /// <inheritdoc/>
    protected override CalendarFeedState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<FeedToken>> MakeToken(CreationKey key) => Execute<Outcome<FeedToken>>((state, work) =>
    {
        if (state.Find(key) is { } first) return first;
        work.Append(new FeedTokenMade(key));
        return new FeedToken(key.Id, work.Now);
    });

    /// <inheritdoc/>
    public Task<Outcome<FeedToken>> RevokeToken() => Execute<Outcome<FeedToken>>((state, work) =>
    {
        if (state.Current is not { } current) return Refusal.NotFound("feed token");
        work.Append(new FeedTokenRevoked());
        return current;
    });

    /// <inheritdoc/>
    public Task<FeedToken?> GetToken() => Read(static state => state.Current);
}
