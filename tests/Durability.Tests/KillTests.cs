using System.Collections.Concurrent;
using System.Net;

namespace Actors.Durability.Tests;

/// <summary>
/// What was acknowledged is there after kill -9, SIGTERM and restart, and nothing was booked twice (guarantees.md, 1 and 18).
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 32;
    private const int Kills = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-kill-").FullName;
    private readonly ConcurrentDictionary<string, int> _acknowledged = [];
    private readonly ConcurrentDictionary<string, int> _unanswered = [];
    private int _slot;

    [Fact]
    public async Task Every_acknowledged_booking_survives_kill_9_under_load()
    {
        Clinic? clinic = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var host = await HostProcess.StartAlone(_folder);
            if (clinic is null) clinic = await Clinic.Open(host.Http);
            else await Clinic.SignIn(host.Http);
            // Another moment each time: early in a group, late in one, during a checkpoint.
            var enough = _acknowledged.Count + 97 * kill;
            var load = Load(host, clinic);
            await Eventually.Holds(() => _acknowledged.Count >= enough);
            await host.Kill();
            await load;
        }

        await using var last = await HostProcess.StartAlone(_folder);
        await Clinic.SignIn(last.Http);
        await AllThere(last);
        var unanswered = await RepeatUnanswered(last, clinic!);
        output.WriteLine(
            $"{Kills} kills, {_acknowledged.Count} acknowledged bookings, all there; {unanswered} unanswered, each decided once.");
        await AllThere(last);
    }

    [Fact]
    public async Task Sigterm_under_load_ends_well_within_ten_seconds_and_loses_nothing()
    {
        await using (var host = await HostProcess.StartAlone(_folder))
        {
            var clinic = await Clinic.Open(host.Http);
            var load = Load(host, clinic);
            await Eventually.Holds(() => _acknowledged.Count >= 200);
            (await host.Stop()).ShouldBe(0);
            await load;
        }

        await using var again = await HostProcess.StartAlone(_folder);
        await Clinic.SignIn(again.Http);
        await AllThere(again);
    }

    [Fact]
    public async Task Of_ten_parallel_requests_for_one_slot_exactly_one_succeeds_twenty_times_over()
    {
        await using var host = await HostProcess.StartAlone(_folder);
        var clinic = await Clinic.Open(host.Http);
        for (var round = 0; round < 20; round++)
        {
            var slot = round;
            var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(index => clinic.Book(host.Http, slot, $"{slot}-{index}")));
            responses.Count(response => response.StatusCode == HttpStatusCode.Created).ShouldBe(1);
            responses.Count(response => response.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task Load(HostProcess host, Clinic clinic) => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
    {
        while (true)
        {
            var slot = Interlocked.Increment(ref _slot);
            var key = $"load-{slot}";
            _unanswered[key] = slot;
            try
            {
                using var response = await clinic.Book(host.Http, slot, key);
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable) return;
                var booked = await Clinic.Data(response);
                _acknowledged[booked.GetProperty("id").GetString()!] = slot;
                _unanswered.Remove(key, out var _);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // The host is gone; whether this booking was written is what the repeat finds out.
                return;
            }
        }
    })));

    private async Task AllThere(HostProcess host)
    {
        var listed = await Clinic.List(host.Http);
        foreach (var (id, slot) in _acknowledged)
        {
            listed.ShouldContainKeyAndValue(id, Clinic.FirstSlot.AddMinutes(30 * slot));
        }

        listed.Values.Distinct().Count().ShouldBe(listed.Count, "a slot was booked twice");
    }

    private async Task<int> RepeatUnanswered(HostProcess host, Clinic clinic)
    {
        var repeated = 0;
        foreach (var (key, slot) in _unanswered)
        {
            using var first = await clinic.Book(host.Http, slot, key);
            using var second = await clinic.Book(host.Http, slot, key);
            var id = (await Clinic.Data(first)).GetProperty("id").GetString()!;
            (await Clinic.Data(second)).GetProperty("id").GetString().ShouldBe(id);
            second.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
            _acknowledged[id] = slot;
            repeated++;
        }

        return repeated;
    }
}
