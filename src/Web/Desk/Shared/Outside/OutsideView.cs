using Actors.Web.Api;

namespace Actors.Web.Desk.Shared.Outside;

/// <summary>What a change would leave outside, asked before it is saved.</summary>
public sealed record OutsideView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>Names.</summary>
    public required DeskLists Lists { get; init; }

    /// <summary>How instants are written.</summary>
    public required DeskTimes Times { get; init; }

    /// <summary>The appointments.</summary>
    public required OutsideInfo Outside { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>Where to go without saving.</summary>
    public required string Back { get; init; }

    /// <summary>What was written, to be sent once more.</summary>
    public required IReadOnlyList<(string Name, string Value)> Fields { get; init; }
}
