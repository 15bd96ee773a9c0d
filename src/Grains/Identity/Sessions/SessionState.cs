using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.Sessions;

/// <summary>A session; without <see cref="Started"/> there is none.</summary>
internal sealed class SessionState : IFoldedState
{
    // A browser's tabs refresh at the same moment, and an answer may be lost on the way; later than this, somebody has a copy.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, DateTimeOffset> _spent = new(StringComparer.Ordinal);
    private string _current = "";

    /// <summary>How it began; null when there is no session.</summary>
    public SessionStarted? Started { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Until when it is live: the beginning of time when there is none, or when it was ended.</summary>
    public DateTimeOffset LiveUntil { get; private set; }

    /// <summary>How often it was refreshed.</summary>
    public int Refreshes => _spent.Count;

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case SessionStarted started:
                Started = started;
                StartedAt = at;
                LiveUntil = LiveFrom(started, at);
                _current = started.RefreshHash;
                break;
            case SessionRefreshed refreshed:
                _spent[_current] = at;
                _current = refreshed.RefreshHash;
                LiveUntil = LiveFrom(Started!, at);
                break;
            case SessionEnded:
                LiveUntil = default;
                break;
            default:
                throw new InvalidOperationException($"A session's stream has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>Until when a session is live that was begun or refreshed at a time, unless it is refreshed again.</summary>
    /// <param name="started">How it began.</param>
    /// <param name="at">When it was begun or refreshed.</param>
    public static DateTimeOffset LiveFrom(SessionStarted started, DateTimeOffset at) =>
        started.IdleFor is { } idle && started.ExpiresAt - at > idle ? at + idle : started.ExpiresAt;

    /// <summary>What a refresh token is to the session.</summary>
    /// <param name="presented">The token's digest.</param>
    /// <param name="now">The time.</param>
    public RefreshStanding Judge(string presented, DateTimeOffset now)
    {
        if (LiveUntil <= now) return RefreshStanding.Unknown;
        if (presented == _current) return RefreshStanding.Current;
        if (!_spent.TryGetValue(presented, out var spentAt)) return RefreshStanding.Unknown;
        return now - spentAt <= Grace ? RefreshStanding.JustSpent : RefreshStanding.Spent;
    }
}

/// <summary>What a refresh token is to a session.</summary>
internal enum RefreshStanding
{
    /// <summary>It is none of this session's, or the session is over.</summary>
    Unknown,

    /// <summary>It is the one that may be spent.</summary>
    Current,

    /// <summary>It was spent a moment ago: a repeat.</summary>
    JustSpent,

    /// <summary>It was spent before: a copy.</summary>
    Spent,
}
