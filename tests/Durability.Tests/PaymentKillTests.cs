using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Actors.Durability.Tests;

/// <summary>
/// Money fits what became of appointments after kill -9 at whatever step: what was paid is taken once, and what was called off is given
/// back once (guarantees.md, 13 and 20).
/// </summary>
public sealed class PaymentKillTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 6;
    private const int Kills = 4;
    private const long Price = 8_000;

    // A dispatcher that dies keeps what it had begun for two minutes, so each start is later than that.
    private static readonly TimeSpan PastLeases = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-paid-").FullName;
    private readonly ConcurrentDictionary<string, string> _paid = [];
    private readonly ConcurrentDictionary<string, bool> _cancelled = [];
    private TimeSpan _later = -PastLeases;
    private int _slot;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_paid_is_taken_once_and_what_is_called_off_given_back_once_whenever_the_host_dies()
    {
        Clinic? clinic = null;
        for (var kill = 1; kill <= Kills; kill++)
        {
            await using var host = await StartAsync();
            if (clinic is null) clinic = await OpenAsync(host);
            else await Clinic.SignIn(host.Http);
            // Another moment each time.
            var enough = _paid.Count + (7 * kill) + 5;
            var load = Load(host, clinic);
            await Eventually.Holds(() => _paid.Count >= enough);
            await host.Kill();
            await load;
        }

        await using var last = await StartAsync();
        await Clinic.SignIn(last.Http);
        await Eventually.Holds(async () => await UnsettledAsync(last) is null);
        output.WriteLine($"{Kills} kills, {_paid.Count} paid, {_cancelled.Count} of them called off: each taken and given back once.");
    }

    private static async Task<Clinic> OpenAsync(HostProcess host)
    {
        var clinic = await Clinic.Open(host.Http);
        var services = await Clinic.Data(await host.Http.GetAsync(new Uri("services", UriKind.Relative)));
        var change = new
        {
            price = new { amount = Price, currency = "EUR" },
            payment = new { collects = "full", payWithinMinutes = 1_440 },
        };
        await Clinic.Data(await host.Http.PatchAsJsonAsync($"services/{Text(services[0], "id")}", change));
        return clinic;
    }

    private Task<HostProcess> StartAsync()
    {
        _later += PastLeases;
        var start = TimeProvider.System.GetUtcNow() + _later;
        return HostProcess.StartAlone(_folder, "--Clock:StartAt=" + start.ToString("O", CultureInfo.InvariantCulture));
    }

    private Task Load(HostProcess host, Clinic clinic) => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
    {
        try
        {
            while (await BookAndPayAsync(host, clinic, Interlocked.Increment(ref _slot)))
            {
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // The host is gone; what became of it is seen at the end.
        }
    })));

    // Every third is called off as soon as it is paid, while its money may not be taken yet.
    private async Task<bool> BookAndPayAsync(HostProcess host, Clinic clinic, int slot)
    {
        using var response = await clinic.Book(host.Http, slot, $"paid-{slot}");
        if (!response.IsSuccessStatusCode) return false;
        var booked = await Clinic.Data(response);
        var (id, payment) = (Text(booked, "id"), booked.GetProperty("payment"));
        // Without a secret the gateway could not be asked in time; the payment waits.
        if (!payment.TryGetProperty("clientSecret", out var secret)) return true;
        var intent = secret.GetString()!.Split("_secret")[0];
        using var confirmed = await host.Anonymous.PostAsJsonAsync(
            $"payments/test/intents/{intent}/confirm", new { clientSecret = secret.GetString(), paymentMethod = "pm_card_visa" });
        if (!confirmed.IsSuccessStatusCode) return false;
        _paid[id] = Text(payment, "id");
        if (slot % 3 > 0) return true;
        using var cancelled = await Clinic.Cancel(host.Http, id, $"off-{slot}", CancellationToken.None);
        if (cancelled.IsSuccessStatusCode) _cancelled[id] = true;
        return cancelled.IsSuccessStatusCode;
    }

    // The first payment that is not what its appointment says; null when there is none.
    private async Task<string?> UnsettledAsync(HostProcess host)
    {
        foreach (var (id, paymentId) in _paid)
        {
            var appointment = await Clinic.Data(await host.Http.GetAsync(new Uri("appointments/" + id, UriKind.Relative)));
            var payment = await Clinic.Data(await host.Http.GetAsync(new Uri("payments/" + paymentId, UriKind.Relative)));
            var (captured, refunded) = (payment.GetProperty("captured").GetInt64(), payment.GetProperty("refunded").GetInt64());
            captured.ShouldBeInRange(0, Price);
            refunded.ShouldBeInRange(0, captured);
            if (_cancelled.ContainsKey(id)) Text(appointment, "status").ShouldBe("cancelled");
            var isSettled = Text(appointment, "status") switch
            {
                "confirmed" => captured == Price && refunded == 0,
                "cancelled" => captured == refunded && Text(payment, "status") is "cancelled" or "refunded",
                _ => false,
            };
            if (!isSettled) return id;
        }

        return null;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
