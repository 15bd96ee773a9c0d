using Actors.Bookings.Contenders;
using Actors.Bookings.Traffic;

namespace Actors.Bookings.Loads;

/// <summary>The host has just started; each calendar is looked at for the first time.</summary>
internal sealed record ColdLoad(int Calendars) : Load("cold", $"Cold start: the first look at each of {Calendars:N0} calendars")
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // A restart takes time that is not the load's.
    public override Task Prepare(Arena arena, Stage stage, Settings settings) => arena.Restart();

    public override async Task<Outcome> Run(Arena arena, Stage stage, Settings settings)
    {
        var looks = new FirstLooks(stage);
        var (tally, seconds) = await ClosedLoop.Run(arena.Host.Port, settings.Connections, Longest, _ => looks);
        return new Outcome(tally, seconds);
    }
}
