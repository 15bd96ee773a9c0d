namespace Actors.Web.Texts;

/// <summary>The desk: what staff and owners work with.</summary>
public sealed record DeskTexts
{
    public required string Today { get; init; }

    public required string Agenda { get; init; }

    public required string Appointments { get; init; }

    public required string Schedule { get; init; }

    public required string Services { get; init; }

    public required string BookingPage { get; init; }
}
