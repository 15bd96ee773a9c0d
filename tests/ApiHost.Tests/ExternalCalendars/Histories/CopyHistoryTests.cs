using System.Globalization;
using Actors.ApiHost.Tests.Peers;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.ExternalCalendars;
using Actors.Grains.ExternalCalendars.Copies;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.ExternalCalendars.Histories;

/// <summary>
/// Whatever happens to appointments on both sides, in the end both show the same: nothing is lost, nothing is there twice, and nothing is
/// called off that nobody has called off.
/// </summary>
public sealed class CopyHistoryTests(ITestOutputHelper output)
{
    private const int AtOnce = 6;

    // The first seed, and how many histories: more of them by hand.
    private static readonly int First = Number("ACTORS_COPY_HISTORIES_FIRST", 1);
    private static readonly int Count = Number("ACTORS_COPY_HISTORIES", 6);

    [Fact]
    public async Task Both_sides_agree_in_the_end_with_Radicale()
    {
        await using var peer = await CalDavPeer.StartAsync();
        await AgreeAsync(peer, _ => { }, _ => { });
    }

    [Fact]
    public async Task Both_sides_agree_in_the_end_with_a_server_that_fails()
    {
        var calendars = new FaultyCalendars(First);
        await AgreeAsync(
            calendars,
            services => services.AddSingleton<ICalendarServer>(calendars).AddSingleton<ICalendarWriter>(calendars),
            isTroubled => calendars.Percent = isTroubled ? 15 : 0);
        output.WriteLine($"it failed {calendars.Failures} times");
        calendars.Failures.ShouldBePositive();
    }

    private static async Task AgreeAsync(
        IOtherSide other, Action<IServiceCollection> services, Action<bool> trouble)
    {
        for (var first = First; first < First + Count; first += AtOnce)
        {
            var clock = new TestClock(ApiServer.Monday);
            await using var server = await ApiServer.StartAsync(
                builder => services(builder.Services.AddSingleton<TimeProvider>(clock)), _ => { },
                ("Cache:Seconds", "0"), ("ExternalCalendars:AllowLoopback", "true"), ("Auth:AccessTokenMinutes", "60"));
            var histories = new List<CopyHistory>();
            for (var seed = first; seed < Math.Min(first + AtOnce, First + Count); seed++)
                histories.Add(new CopyHistory(await TestTenant.CreateAsync(server), other, clock, seed));
            trouble(false);
            foreach (var history in histories) await history.BeginAsync();
            trouble(true);
            await Task.WhenAll(histories.Select(history => history.HappenAsync()));
            trouble(false);
            await Eventually.Hears(() => FindFaultAsync(histories, first), fault => fault is null);
        }
    }

    // What could not be done is tried again as time goes on.
    private static async Task<string?> FindFaultAsync(List<CopyHistory> histories, int first)
    {
        foreach (var (history, number) in histories.Select((history, number) => (history, number)))
        {
            await history.SyncAsync();
            if (await history.FindFaultAsync() is not { } fault) continue;
            await history.PassAsync(TimeSpan.FromSeconds(2));
            return $"history {first + number}: {fault}";
        }

        return null;
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
