namespace Actors.Web.Texts;

/// <summary>What can be booked, as its owner sees it.</summary>
public sealed record ServiceTexts
{
    public required string New { get; init; }

    public required string Search { get; init; }

    public required string None { get; init; }

    /// <summary>Where clients will book once there is a service.</summary>
    public required Func<string, string> NoneHelp { get; init; }

    /// <summary>Nothing was found by these words.</summary>
    public required Func<string, string> NoneFound { get; init; }

    /// <summary>How many there are.</summary>
    public required Func<int, string> Count { get; init; }

    public required string Active { get; init; }

    public required string Inactive { get; init; }

    public required string OneToOne { get; init; }

    /// <summary>So many may share a time.</summary>
    public required Func<int, string> Seats { get; init; }

    public required string Together { get; init; }

    public required string InTurn { get; init; }

    public required string AllExperts { get; init; }

    /// <summary>Staff confirm bookings within so many hours.</summary>
    public required Func<int, string> Confirmed { get; init; }

    /// <summary>How many minutes ahead it must be booked, and how many days ahead it may be.</summary>
    public required Func<int, int, string> Ahead { get; init; }

    /// <summary>So many minutes are kept free before and after; not both are 0.</summary>
    public required Func<int, int, string> Buffers { get; init; }

    /// <summary>At most so many a day, a week and a month for an expert; not all are absent.</summary>
    public required Func<int?, int?, int?, string> Limits { get; init; }

    /// <summary>At most so many that are to come for a client.</summary>
    public required Func<int, string> PerClient { get; init; }

    /// <summary>Clients are asked so many questions.</summary>
    public required Func<int, string> Questions { get; init; }

    public required string Try { get; init; }

    public required string Duplicate { get; init; }

    public required string Activate { get; init; }

    public required string Deactivate { get; init; }

    /// <summary>The title of the page that asks whether a service is to be offered no more.</summary>
    public required Func<string, string> DeactivateTitle { get; init; }

    public required string DeactivateHelp { get; init; }

    public required string DeactivateNow { get; init; }

    public required string Delete { get; init; }

    public required string DeleteNow { get; init; }

    /// <summary>The title of the page that asks whether a service is to be deleted.</summary>
    public required Func<string, string> DeleteTitle { get; init; }

    public required string DeleteHelp { get; init; }

    public required string DeleteInstead { get; init; }

    public required string Keep { get; init; }

    public required string Actions { get; init; }

    public required string NotBookable { get; init; }
}
