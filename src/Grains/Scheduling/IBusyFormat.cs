using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>Reads from calendar files (RFC 5545) when a calendar is busy.</summary>
public interface IBusyFormat
{
    /// <summary>
    /// Reads a file: when its events take time, those that come back again and again too. A file that cannot be read whole is refused,
    /// since what was overlooked would look free; an event that cannot be understood is named.
    /// </summary>
    /// <param name="files">The file; or several, each with events of its own, that are read as one.</param>
    /// <param name="rules">What counts.</param>
    Outcome<BusyFileContent> Read(IReadOnlyList<string> files, BusyFileRules rules);

    /// <summary>
    /// When the one event of a calendar takes place; null when there is none or more than one, when it comes back, lasts whole days, or
    /// cannot be understood.
    /// </summary>
    /// <param name="text">The calendar file.</param>
    /// <param name="timeZone">The IANA zone of times that name none.</param>
    (DateTimeOffset Start, DateTimeOffset End)? ReadTime(string text, string timeZone);
}

/// <summary>What counts as busy in a calendar file.</summary>
/// <param name="From">From when on.</param>
/// <param name="To">Until when.</param>
/// <param name="TimeZone">The IANA zone of times that name none, when the file names none either.</param>
public sealed record BusyFileRules(DateTimeOffset From, DateTimeOffset To, string TimeZone)
{
    /// <summary>Whose calendar it is, by the e-mail address: what she has declined takes no time; null when that is not known.</summary>
    public string? Owner { get; init; }

    /// <summary>True when events that last whole days take them.</summary>
    public bool AllDayIsBusy { get; init; } = true;

    /// <summary>True when what is not certain yet takes time.</summary>
    public bool TentativeIsBusy { get; init; } = true;

    /// <summary>
    /// What stands behind the @ of UIDs that are named apart, whether their events take time or not; null for none.
    /// </summary>
    public string? OwnDomain { get; init; }
}

/// <summary>An event whose time is not known, so that it takes none.</summary>
/// <param name="Uid">Its id in the file; empty for none.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record SkippedEvent(string Uid, string Reason);

/// <summary>An event whose UID has the domain that is named apart.</summary>
/// <param name="LocalPart">What stands in front of the @.</param>
/// <param name="File">In which of the files it is, from 0.</param>
/// <param name="Busy">When it takes time; empty when it takes none.</param>
public sealed record ClaimedEvent(string LocalPart, int File, IReadOnlyList<BusyStretch> Busy)
{
    /// <summary>True when it is not known when it takes time.</summary>
    public bool IsLeft { get; init; }
}

/// <summary>What was found in a calendar file.</summary>
/// <param name="Busy">When it is busy, in no order.</param>
/// <param name="Left">The first events that could not be understood, as many as are named.</param>
/// <param name="LeftTotal">How many events could not be understood.</param>
public sealed record BusyFileContent(IReadOnlyList<BusyStretch> Busy, IReadOnlyList<SkippedEvent> Left, int LeftTotal)
{
    /// <summary>The events whose UIDs have the domain that is named apart. Their time is not in <see cref="Busy"/>.</summary>
    public IReadOnlyList<ClaimedEvent> Claimed { get; init; } = [];

    /// <summary>How many are named.</summary>
    public const int MostNamed = 100;
}
