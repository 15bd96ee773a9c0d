using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExternalCalendars.Histories;

/// <summary>
/// What happens to the appointments of one expert, here and in her calendar there, by chance; and what both sides have to show of it in the
/// end.
/// </summary>
internal sealed partial class CopyHistory(TestTenant tenant, IOtherSide other, TestClock clock, int seed)
{
    private const int Steps = 14;

    // Half an hour each, on one day: few enough that they often want the same.
    private const int Slots = 16;

    private const int PassesToTry = 10;

    private readonly Random _random = new(seed);
    private readonly List<string> _booked = [];
    private readonly HashSet<string> _cancelledHere = [];
    private readonly HashSet<string> _deletedThere = [];
    private string _calendar = "";
    private (string Name, string Value) _key;
    private string _connected = "";
    private bool _cancelsDeleted;
    private int _passes;

    /// <summary>Connects the calendar.</summary>
    public async Task BeginAsync()
    {
        // A sign-in would be over before the history is.
        var issued = await tenant.AsOwner("POST", "api-keys", """
            {"name":"History","scopes":["appointments:read","appointments:write","calendars:read","calendars:write"]}
            """);
        issued.Status.ShouldBe(201, issued.ToString());
        _key = Calls.Bearer(Text(issued.Data, "key"));
        _calendar = await other.MakeAsync($"history{seed}");
        _cancelsDeleted = _random.Next(2) == 0;
        var connected = await AsOwner("POST", Calendars, $$"""
            {"url":"{{_calendar}}","username":"rita","password":"abcd-efgh","receiveAppointments":true,
            "whenDeleted":"{{(_cancelsDeleted ? "cancel" : "keep")}}"}
            """);
        connected.Status.ShouldBe(201, connected.ToString());
        _connected = Text(connected.Data, "id");
    }

    /// <summary>Lets it happen.</summary>
    public async Task HappenAsync()
    {
        for (var step = 0; step < Steps; step++) await StepAsync();
    }

    /// <summary>What is not as it has to be; null when all is.</summary>
    public async Task<string?> FindFaultAsync()
    {
        var text = await other.ReadAsync(_calendar);
        var there = Event().Matches(text).Select(one => one.Value).GroupBy(one => Uid().Match(one).Groups[1].Value)
            .ToDictionary(group => group.Key, group => group.Select(one => Start().Match(one).Groups[1].Value).ToList());
        var taken = new HashSet<string>();
        foreach (var id in _booked)
        {
            var appointment = (await AsOwner("GET", $"appointments/{id}")).Data;
            var (status, start) = (Text(appointment, "status"), BasicOf(Text(appointment, "scheduledAt")));
            var copies = there.GetValueOrDefault(id, []);
            there.Remove(id);
            if (status == "cancelled")
            {
                if (!_cancelledHere.Contains(id) && !(_cancelsDeleted && _deletedThere.Contains(id)))
                    throw new InvalidOperationException($"{id} was called off by nobody.");
                if (copies.Count > 0) return $"{id} is called off, and there at {copies[0]}";
                continue;
            }

            // These are wrong for ever, and need not be waited for.
            if (_cancelledHere.Contains(id)) throw new InvalidOperationException($"{id} was called off, and is {status}.");
            if (!taken.Add(start)) throw new InvalidOperationException($"{start} is booked twice.");
            if (copies.Count == 0 && _deletedThere.Contains(id) && !_cancelsDeleted) continue;
            if (copies is not [var copy] || copy != start) return $"{id} is at {start}, and there at {string.Join(" and ", copies)}";
        }

        return there.Count == 0 ? null : $"there is {there.Keys.First()}, which nobody has booked";
    }

    /// <summary>Has the calendar read.</summary>
    public Task<ApiAnswer> SyncAsync() => AsOwner("POST", $"{Calendars}/{_connected}/sync");

    private Task<ApiAnswer> AsOwner(string method, string path, string? json = null) =>
        tenant.Server.CallAsync(method, path, json, _key);

    private string Calendars => $"experts/{tenant.ExpertId}/external-calendars";

    private Task StepAsync() => (_random.Next(10), _booked.Count) switch
    {
        ( < 4, _) or (_, 0) => BookAsync(),
        ( < 5, _) => MoveHereAsync(Any()),
        ( < 6, _) => CancelHereAsync(Any()),
        ( < 8, _) => MoveThereAsync(Any()),
        ( < 9, _) => DeleteThereAsync(Any()),
        _ => SyncAsync(),
    };

    private string Any() => _booked[_random.Next(_booked.Count)];

    private string AnyStart() => ApiServer.Monday.AddDays(1).AddHours(1).AddMinutes(30 * _random.Next(Slots))
        .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private async Task BookAsync()
    {
        var booked = await tenant.AsAnybody("POST", "appointments", tenant.Booking(AnyStart()));
        if (booked.Status == 201) _booked.Add(Text(booked.Data, "id"));
        else booked.Code.ShouldBe("SCHEDULE_CONFLICT", booked.ToString());
    }

    private async Task MoveHereAsync(string id) =>
        await AsOwner("POST", $"appointments/{id}/reschedule", $$"""{"start":"{{AnyStart()}}"}""");

    private async Task CancelHereAsync(string id)
    {
        if ((await AsOwner("POST", $"appointments/{id}/cancel", "{}")).Status == 200) _cancelledHere.Add(id);
    }

    private async Task MoveThereAsync(string id)
    {
        if (await FindThereAsync(id) is not { } text) return;
        var start = BasicOf(AnyStart());
        await other.ReplaceAsync(_calendar, id, Start().Replace(text, $"DTSTART:{start}"));
    }

    private async Task DeleteThereAsync(string id)
    {
        if (await FindThereAsync(id) is null) return;
        _deletedThere.Add(id);
        await other.DeleteAsync($"{_calendar}{id}.ics");
    }

    // Of what is booked a copy comes sooner or later.
    private async Task<string?> FindThereAsync(string id)
    {
        if (_cancelledHere.Contains(id) || _deletedThere.Contains(id)) return null;
        return await Eventually.Hears(
            async () =>
            {
                await PassAsync(TimeSpan.FromMilliseconds(100));
                return await other.GetAsync(_calendar, id);
            },
            text => text is not null);
    }

    /// <summary>
    /// Lets time pass: now and then until it is tried again where something was in the way, and otherwise a little. What takes a minute by
    /// the clock is broken off and tried again later and later, so there has to be time in between.
    /// </summary>
    /// <param name="little">How much a little is.</param>
    public async Task PassAsync(TimeSpan little)
    {
        var view = await AsOwner("GET", $"{Calendars}/{_connected}");
        var isTriedAgain = view.Data["writingProblem"] is not null && ++_passes % PassesToTry == 0;
        clock.Advance(isTriedAgain ? TimeSpan.FromSeconds(61) : little);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static string BasicOf(string start) =>
        start.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);

    [GeneratedRegex(@"BEGIN:VEVENT.*?END:VEVENT", RegexOptions.Singleline)]
    private static partial Regex Event();

    [GeneratedRegex(@"UID:(\w+)@")]
    private static partial Regex Uid();

    [GeneratedRegex(@"DTSTART:(\w+)")]
    private static partial Regex Start();
}
