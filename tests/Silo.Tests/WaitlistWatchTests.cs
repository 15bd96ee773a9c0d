using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests;

/// <summary>Calendars tell a line of time that becomes free for as long as somebody stands in it, and pay nothing afterwards.</summary>
public sealed class WaitlistWatchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_calendar_is_watched_no_more_when_nobody_waits(bool isServiceRemoved)
    {
        await using var silo = await TestSilo.Start();
        var expert = await silo.AddExpert();
        var service = await silo.AddService();
        var line = silo.Grains.GetGrain<IWaitlistGrain>(GrainKey.For(silo.Tenant, service.Id));
        var joined = (await line.Join(silo.Key(), Evening)).Value.ShouldNotBeNull();
        (await IsWatched(silo, expert)).ShouldBeTrue();

        if (isServiceRemoved) (await silo.Catalog.Remove(service.Id, null)).Refusal.ShouldBeNull();
        else (await line.Leave(joined.Entry.Id, null)).Refusal.ShouldBeNull();

        await Eventually.Holds(async () => !await IsWatched(silo, expert));
    }

    // Nobody works then, so nothing is offered.
    private static WaitlistRequest Evening => new()
    {
        Wish = new WaitlistWish { From = TestSilo.At(20), To = TestSilo.At(22) },
        Client = new Client("Ana Sousa", "ana@example.com", null),
    };

    private static async Task<bool> IsWatched(TestSilo silo, string expert)
    {
        var events = silo.Host.Services.GetRequiredService<EventCatalog>();
        var stored = await silo.Journal.ReadStreamAsync(StreamName.For(silo.Tenant, "calendar", expert), 0, 100, CancellationToken.None);
        return stored.Select(events.Decode).OfType<CalendarWatched>().Last().Until is not null;
    }
}
