using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Durability.Tests;

/// <summary>
/// What was acknowledged is told to webhooks after kill -9 under load: each event at least once, and under one id (guarantees.md, 14
/// and 20).
/// </summary>
public sealed class WebhookKillTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 8;
    private const int Kills = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-kill-").FullName;
    private readonly ConcurrentDictionary<string, int> _acknowledged = [];
    private int _slot;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_acknowledged_booking_is_told_under_one_id_after_kill_9_under_load()
    {
        await using var receiver = new RawReceiver();
        Clinic? clinic = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var host = await StartAsync();
            if (clinic is null)
            {
                clinic = await Clinic.Open(host.Http);
                var endpoint = new { url = receiver.Url, events = new[] { "appointment.booked" } };
                await Clinic.Data(await host.Http.PostAsJsonAsync("webhook-endpoints", endpoint));
            }
            else
            {
                await Clinic.SignIn(host.Http);
            }

            // Some of it is told by then, some is under way, and some is not read yet.
            var (enough, told) = (_acknowledged.Count + (67 * kill), receiver.Requests.Count + 20);
            var load = Load(host, clinic);
            await Eventually.Holds(() => _acknowledged.Count >= enough && receiver.Requests.Count >= told);
            await host.Kill();
            await load;
        }

        await using var last = await StartAsync();
        await Eventually.Holds(() => !_acknowledged.Keys.Except(receiver.Requests.Select(AppointmentIn)).Any());
        var requests = receiver.Requests;
        requests.GroupBy(IdIn).ShouldAllBe(same => same.Select(request => request.Text).Distinct().Count() == 1);
        requests.GroupBy(EventIn).ShouldAllBe(same => same.Select(IdIn).Distinct().Count() == 1);
        requests.GroupBy(AppointmentIn).ShouldAllBe(same => same.Select(IdIn).Distinct().Count() == 1);
        var distinct = requests.Select(IdIn).Distinct().Count();
        output.WriteLine(
            $"{Kills} kills, {_acknowledged.Count} acknowledged bookings, {distinct} ids, "
            + $"{requests.Count - distinct} sent again under their id, none under another.");
    }

    private Task<HostProcess> StartAsync() => HostProcess.StartAlone(_folder, "--Webhooks:AllowLoopback=true");

    private Task Load(HostProcess host, Clinic clinic) => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
    {
        while (true)
        {
            var slot = Interlocked.Increment(ref _slot);
            try
            {
                using var response = await clinic.Book(host.Http, slot, $"load-{slot}");
                if (!response.IsSuccessStatusCode) return;
                _acknowledged[(await Clinic.Data(response)).GetProperty("id").GetString()!] = slot;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // The host is gone.
                return;
            }
        }
    })));

    private static string IdIn(RawRequest request) => request.Headers["webhook-id"];

    private static string EventIn(RawRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.GetProperty("id").GetString()!;
    }

    private static string AppointmentIn(RawRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.GetProperty("data").GetProperty("appointmentId").GetString()!;
    }
}
