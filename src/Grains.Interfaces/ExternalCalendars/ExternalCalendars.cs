namespace Actors.Grains.Interfaces.ExternalCalendars;

/// <summary>How well it is known what another calendar takes.</summary>
public enum CalendarFreshness
{
    /// <summary>It was read not long ago.</summary>
    Fresh,

    /// <summary>It was not read for too long, though nothing has failed; or never yet.</summary>
    Stale,

    /// <summary>Every attempt to read it has failed for a time. What it took before still counts.</summary>
    Failing,

    /// <summary>It is read no more, since it is gone or may not be read. What it took before still counts.</summary>
    Disconnected,
}

/// <summary>What somebody says of another calendar that is to be read.</summary>
/// <param name="ExpertId">Whose it is.</param>
/// <param name="Name">What it is called; null when nobody says.</param>
/// <param name="Address">Where its file is: an https address that was checked. Whoever knows it may read the calendar.</param>
/// <param name="IgnoresAllDay">True when events that last whole days take no time.</param>
/// <param name="IgnoresTentative">True when what is not certain yet takes no time.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.definition")]
public sealed record ExternalCalendarDefinition(
    [property: Id(0)] string ExpertId,
    [property: Id(1)] string? Name,
    [property: Id(2)] string Address,
    [property: Id(3)] bool IgnoresAllDay,
    [property: Id(4)] bool IgnoresTentative)
{
    /// <summary>Who reads it, on a server that one signs in to (CalDAV); null for a file that is published.</summary>
    [Id(5)] public CalendarSignIn? SignIn { get; init; }

    /// <summary>True when the expert's appointments are copied to it; only on a server.</summary>
    [Id(6)] public bool ReceivesAppointments { get; init; }

    /// <summary>True when an appointment whose copy was deleted there is called off.</summary>
    [Id(7)] public bool CancelsDeleted { get; init; }

    /// <inheritdoc/>
    public override string ToString() => ExpertId;
}

/// <summary>As whom a calendar is read, where one has to say so.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Password">The password; most servers want one that was made for this use alone.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.sign-in")]
public sealed record CalendarSignIn([property: Id(0)] string User, [property: Id(1)] string Password)
{
    /// <inheritdoc/>
    public override string ToString() => "a sign-in";
}

/// <summary>Another calendar of an expert that is read again and again.</summary>
[GenerateSerializer, Immutable, Alias("external-calendars.calendar")]
public sealed record ExternalCalendar
{
    /// <summary>How many one expert may have.</summary>
    public const int MostOfExpert = 10;

    /// <summary>After how long without news it is not fresh any more.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromHours(2);

    /// <summary>Its id; also the name under which the expert's calendar knows its time.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    [Id(1)] public required string ExpertId { get; init; }

    /// <summary>What it is called; null when nobody says.</summary>
    [Id(2)] public string? Name { get; init; }

    /// <summary>The host of its address. The address itself is a secret.</summary>
    [Id(3)] public required string Host { get; init; }

    /// <summary>True when events that last whole days take no time.</summary>
    [Id(4)] public bool IgnoresAllDay { get; init; }

    /// <summary>True when what is not certain yet takes no time.</summary>
    [Id(5)] public bool IgnoresTentative { get; init; }

    /// <summary>When it was connected.</summary>
    [Id(6)] public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>When it was last read; null before the first time.</summary>
    [Id(7)] public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Since when every attempt has succeeded; null while none has.</summary>
    [Id(8)] public DateTimeOffset? FreshSince { get; init; }

    /// <summary>Since when every attempt has failed; null when the last one succeeded.</summary>
    [Id(9)] public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How many attempts have failed since the last that succeeded.</summary>
    [Id(10)] public int Failures { get; init; }

    /// <summary>What the last attempt failed with, one of <see cref="CalendarProblems"/>; null when it succeeded.</summary>
    [Id(11)] public string? Problem { get; init; }

    /// <summary>Since when it is read no more; null while it is.</summary>
    [Id(12)] public DateTimeOffset? DisconnectedAt { get; init; }

    /// <summary>When it is read next; null when it is not.</summary>
    [Id(13)] public DateTimeOffset? NextAt { get; init; }

    /// <summary>How many events of it were not understood when it was last read, so that they take no time.</summary>
    [Id(14)] public int NotUnderstood { get; init; }

    /// <summary>The version, for changes that are based on it.</summary>
    [Id(15)] public required long Version { get; init; }

    /// <summary>True when it is on a server that one signs in to (CalDAV), and no file that is published.</summary>
    [Id(16)] public bool IsOnServer { get; init; }

    /// <summary>True when the expert's appointments are copied to it.</summary>
    [Id(17)] public bool ReceivesAppointments { get; init; }

    /// <summary>True when an appointment whose copy was deleted there is called off.</summary>
    [Id(18)] public bool CancelsDeleted { get; init; }

    /// <summary>Why appointments cannot be copied to it, one of <see cref="CalendarProblems"/>; null when they can.</summary>
    [Id(19)] public string? WritingProblem { get; init; }

    /// <summary>Since when they cannot; null while they can.</summary>
    [Id(20)] public DateTimeOffset? WritingFailingSince { get; init; }

    /// <summary>How well it is known at a time what it takes.</summary>
    /// <param name="now">The time.</param>
    public CalendarFreshness FreshnessAt(DateTimeOffset now)
    {
        if (DisconnectedAt is not null) return CalendarFreshness.Disconnected;
        if (FailingSince is not null) return CalendarFreshness.Failing;
        return FreshSince is null || StaleAt <= now ? CalendarFreshness.Stale : CalendarFreshness.Fresh;
    }

    /// <summary>Since when it is so.</summary>
    /// <param name="now">The time.</param>
    public DateTimeOffset SinceAt(DateTimeOffset now) => FreshnessAt(now) switch
    {
        CalendarFreshness.Disconnected => DisconnectedAt!.Value,
        CalendarFreshness.Failing => FailingSince!.Value,
        CalendarFreshness.Fresh => FreshSince!.Value,
        _ => StaleAt,
    };

    private DateTimeOffset StaleAt => ReadAt is { } read ? read + StaleAfter : ConnectedAt;
}

/// <summary>Why calendars cannot be read.</summary>
public static class CalendarProblems
{
    /// <summary>There is nothing at its address any more.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>Whoever has it lets nobody read it any more.</summary>
    public const string NotAllowed = "NOT_ALLOWED";

    /// <summary>Its server answered with another status that is no success.</summary>
    public const string Status = "STATUS";

    /// <summary>It leads on too often, or to where calendars are not read from.</summary>
    public const string Redirected = "REDIRECTED";

    /// <summary>Nothing was answered in time.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>Its server's name has no address, nobody listens there, or the connection broke.</summary>
    public const string Unreachable = "UNREACHABLE";

    /// <summary>Its server's address is not a public one.</summary>
    public const string BlockedAddress = "BLOCKED_ADDRESS";

    /// <summary>It has more bytes, events or stretches of time than are read.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>What was answered is no calendar file.</summary>
    public const string NotACalendar = "NOT_A_CALENDAR";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [NotFound, NotAllowed, Status, Redirected, Timeout, Unreachable, BlockedAddress, TooLarge, NotACalendar];
}
