using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Meetings;

/// <summary>
/// Provides meetings. Failures are answers, and each call ends within eight seconds, sign-in included, since the grain that asks answers
/// within ten. Nothing of a client is told but the address of a guest that was asked for by name.
/// </summary>
public interface IMeetingProvider
{
    /// <summary>How long a call may take, with everything that belongs to it.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>Which platform's.</summary>
    MeetingPlatform Platform { get; }

    /// <summary>The settings that are missing, for people; null when there are all that it needs.</summary>
    string? Missing { get; }

    /// <summary>Makes a meeting.</summary>
    /// <param name="plan">What it is.</param>
    /// <param name="mayExist">True when it was asked for before and nobody knows what came of it: it is looked for first.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    Task<MeetingAnswer<ProvidedMeeting>> CreateAsync(MeetingPlan plan, bool mayExist, CancellationToken cancellationToken);

    /// <summary>Gives a meeting another time.</summary>
    /// <param name="room">The meeting.</param>
    /// <param name="plan">What it is from now on.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    Task<MeetingAnswer<MeetingRoom>> MoveAsync(MeetingRoom room, MeetingPlan plan, CancellationToken cancellationToken);

    /// <summary>Deletes a meeting. One that is not there any more is deleted.</summary>
    /// <param name="room">The meeting.</param>
    /// <param name="hostEmail">The address of its host.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    Task<MeetingAnswer<MeetingRoom>> DeleteAsync(MeetingRoom room, string hostEmail, CancellationToken cancellationToken);

    /// <summary>Asks for a meeting once more, with the link by which its host starts it.</summary>
    /// <param name="room">The meeting.</param>
    /// <param name="hostEmail">The address of its host.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    Task<MeetingAnswer<ProvidedMeeting>> GetAsync(MeetingRoom room, string hostEmail, CancellationToken cancellationToken);
}

/// <summary>What a meeting is to be.</summary>
public sealed record MeetingPlan
{
    /// <summary>Our own name of it, the same for each attempt. No two meetings have the same.</summary>
    public required string Id { get; init; }

    /// <summary>The address by which the provider knows its host.</summary>
    public required string HostEmail { get; init; }

    /// <summary>What it is about.</summary>
    public required string Topic { get; init; }

    /// <summary>What else there is to say of it; null when nothing.</summary>
    public string? Agenda { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The address of a guest; null for none.</summary>
    public string? GuestEmail { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>A meeting as a provider answers it.</summary>
/// <param name="Room">The meeting.</param>
/// <param name="StartUrl">The link by which its host starts it. It is a secret, and is kept nowhere.</param>
public sealed record ProvidedMeeting(MeetingRoom Room, string StartUrl)
{
    /// <inheritdoc/>
    public override string ToString() => Room.ToString();
}

/// <summary>What a provider answers: a value or why there is none.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed record MeetingAnswer<T>
    where T : class
{
    /// <summary>The value; null when there is none.</summary>
    public T? Value { get; init; }

    /// <summary>Why there is none; null when there is one.</summary>
    public MeetingFailure? Failure { get; init; }
}

/// <summary>How a provider fails.</summary>
public enum MeetingFailureKind
{
    /// <summary>It is not there at present, or wants a rest: asking again later may help.</summary>
    Unavailable,

    /// <summary>It refuses, and would refuse again.</summary>
    Refused,

    /// <summary>It knows no user of the host's address.</summary>
    NoSuchHost,

    /// <summary>It has no such meeting any more.</summary>
    NoSuchMeeting,
}

/// <summary>Why a provider did not do what it was asked for.</summary>
/// <param name="Kind">How it failed.</param>
/// <param name="Words">Why, for people; nothing personal, and no secret.</param>
public sealed record MeetingFailure(MeetingFailureKind Kind, string Words)
{
    /// <summary>For how long it wants not to be asked; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when it may have been done all the same, since the answer was lost.</summary>
    public bool MayBeDone { get; init; }

    /// <summary>True when asking again would be answered alike.</summary>
    public bool IsLasting => Kind != MeetingFailureKind.Unavailable;
}
