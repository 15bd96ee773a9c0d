namespace Actors.Web.Texts;

/// <summary>The host's own address, where there is something to try.</summary>
public sealed record StartTexts
{
    public required string Title { get; init; }

    /// <summary>What there is to try; by its name.</summary>
    public required Func<string, string> Intro { get; init; }

    public required string ForClients { get; init; }

    public required string ForClientsText { get; init; }

    public required string Book { get; init; }

    public required string ForStaff { get; init; }

    public required string ForStaffText { get; init; }

    public required string OpenDesk { get; init; }

    public required string ForPrograms { get; init; }

    public required string ForProgramsText { get; init; }

    public required string Explorer { get; init; }

    public required string Contract { get; init; }

    public required string Health { get; init; }
}
