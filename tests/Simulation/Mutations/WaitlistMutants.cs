namespace Actors.Simulation.Mutations;

/// <summary>Mistakes towards those who wait.</summary>
internal static class WaitlistMutants
{
    private const string Decisions = "src/Grains/Waitlist/WaitlistDecisions.cs";
    private const string Offers = "src/Grains/Waitlist/WaitlistDecisions.Offers.cs";
    private const string Looking = "src/Grains/Waitlist/WaitlistGrain.Looking.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "What is free goes to the last in line whom it fits",
            Offers,
            "if (state.Line.FirstOrDefault(one => WaitlistMatch.Fits(one, slot)) is not { } entry) return null;",
            "if (state.Line.LastOrDefault(one => WaitlistMatch.Fits(one, slot)) is not { } entry) return null;"),
        new(
            "A slot that somebody did not take is offered to her again",
            "src/Grains/Waitlist/WaitlistMatch.cs",
            "&& !entry.HasPassed(slot);",
            ";"),
        new(
            "A look that goes on after a crash asks for another hold",
            Looking,
            "await Keep(entry.Id, entry.Choice!);",
            """await Keep(entry.Id, entry.Choice! with { HoldId = entry.Choice!.HoldId + "-again" });"""),
        new(
            "Whoever comes second with the hold of an offer gives it back",
            Offers,
            "if (entry.Entry.Offer?.Number == offer.Number) return entry;",
            ""),
        new(
            "Who leaves keeps what she was offered",
            Decisions,
            "if (givesBack && (entry.Entry.Offer ?? entry.Choice) is { } offer)",
            "if (givesBack && entry.Choice is { } offer)"),
        new(
            "What is declined is held on",
            Decisions,
            """
                    work.Enqueue(WaitlistEffects.GiveBack(work, entry, offer));
                    return new WaitlistPlace(declined.Entry, state.PositionOf(entryId));
            """,
            "return new WaitlistPlace(declined.Entry, state.PositionOf(entryId));"),
        new(
            "A line is not looked at again by itself",
            Offers,
            "work.Enqueue(WaitlistEffects.Look(work, serviceId, next));",
            ""),
        new(
            "An offer is mailed, or not, as an activation sees it that others have overtaken",
            "src/Grains/Waitlist/WaitlistGrain.cs",
            "Get(string entryId) => ReadNewest<Outcome<WaitlistPlace>>(state =>",
            "Get(string entryId) => Read<Outcome<WaitlistPlace>>(state =>"),
        new(
            "An offer that was accepted stays open when a crash falls between calendar and line",
            "src/Grains/Waitlist/WaitlistGrain.cs",
            "if (await FindBooked(entry) is { } first) await Finish(entry, first);",
            ""),
        new(
            "An offer lapses by the clock of whoever looks, although its time is not over",
            Offers,
            "var lapsed = entry.Entry.Offer is { } offer && offer.ExpiresAt <= work.Now ? entry.Entry.Offer : null;",
            "var lapsed = entry.Entry.Offer;"),
    ];
}
