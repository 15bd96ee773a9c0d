using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Actors.Cluster.Tests.Load;

/// <summary>
/// Clients who book until they are told to stop, a third of them with one expert. Whoever hears nothing asks again under the same key, at
/// either host, until there is an answer; now and then somebody wants a slot that another has just asked for, repeats an answered request,
/// or moves or cancels what was booked.
/// </summary>
internal sealed class BookingLoad(Func<IReadOnlyList<HttpClient>> apis, IReadOnlyList<string> experts, int seed, History history)
{
    private const int Clients = 18;
    private const int HotClients = 6;
    private const int OneInContests = 4;
    private const int OneInRepeats = 10;
    private const int OneInChanges = 6;
    private const int Nearby = 20;

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestDecision = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, int> _slots = [];

    /// <summary>Runs until told to stop, and then until everything asked is answered.</summary>
    public Task Run(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => Run(client, stop), CancellationToken.None)));

    private async Task Run(int client, CancellationToken stop)
    {
        var random = new Random(seed + client);
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var expert = client < HotClients ? experts[0] : experts[random.Next(1, experts.Count)];
            var key = $"client-{client}-{turn}";
            var slot = Slot(expert, random);
            var answer = await Decide(expert, slot, key, random);
            if (random.Next(OneInRepeats) == 0) await Decide(expert, slot, key, random);
            if (answer.Appointment is { } booked && random.Next(OneInChanges) == 0) await Change(booked, expert, key, random);
            await Pause.For(TimeSpan.FromMilliseconds(random.Next(20)), "people think between two bookings", CancellationToken.None);
        }
    }

    private async Task<Answer> Decide(string expert, int slot, string key, Random random)
    {
        var asked = 0L;
        var answer = await UntilAnswered<Answer>(random, async (http, patience) =>
        {
            asked = Stopwatch.GetTimestamp();
            using var response = await Clinic.Book(http, expert, slot, key, patience);
            if (response.StatusCode >= HttpStatusCode.InternalServerError) return (response.StatusCode, null);
            var appointment = response.StatusCode == HttpStatusCode.Conflict
                ? null
                : (await Clinic.Data(response)).GetProperty("id").GetString();
            return (response.StatusCode, new Answer(key, expert, slot, appointment));
        });
        history.Heard(answer, expert == experts[0], asked);
        return answer;
    }

    // A move may be refused, since others want slots too; then the appointment stays where it is. Whoever hears nothing of a cancellation
    // and asks again may hear that it is cancelled.
    private async Task Change(string appointment, string expert, string key, Random random)
    {
        int? slot = random.Next(2) == 0 ? Slot(expert, random) : null;
        var tries = 0;
        var isChanged = await UntilAnswered<bool>(random, async (http, patience) =>
        {
            tries++;
            using var response = slot is { } to
                ? await Clinic.Move(http, appointment, to, $"{key}-move", patience)
                : await Clinic.Cancel(http, appointment, $"{key}-cancel", patience);
            if (response.StatusCode >= HttpStatusCode.InternalServerError) return (response.StatusCode, null);
            var isRefused = response.StatusCode == HttpStatusCode.Conflict;
            if (!isRefused || (slot is null && tries == 1)) await Clinic.Data(response);
            return (response.StatusCode, slot is null || !isRefused);
        });
        if (isChanged) history.Changed(appointment, new Change(slot));
    }

    private int Slot(string expert, Random random)
    {
        var newest = _slots.GetOrAdd(expert, 0);
        return newest > Nearby && random.Next(OneInContests) == 0
            ? newest - random.Next(Nearby)
            : _slots.AddOrUpdate(expert, 1, (_, slot) => slot + 1);
    }

    private async Task<T> UntilAnswered<T>(Random random, Func<HttpClient, CancellationToken, Task<(HttpStatusCode Status, T? Answer)>> ask)
        where T : struct
    {
        using var limit = new CancellationTokenSource(LongestDecision);
        while (true)
        {
            var hosts = apis();
            if (await Try(hosts[random.Next(hosts.Count)], ask) is { } answer) return answer;
            await Pause.For(TimeSpan.FromMilliseconds(50 + random.Next(100)), "as a client's own backoff would be", limit.Token);
        }
    }

    private async Task<T?> Try<T>(HttpClient http, Func<HttpClient, CancellationToken, Task<(HttpStatusCode Status, T? Answer)>> ask)
        where T : struct
    {
        using var patience = new CancellationTokenSource(LongestAnswer);
        try
        {
            var (status, answer) = await ask(http, patience.Token);
            if (answer is null) history.HeardNothing(status.ToString());
            return answer;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            history.HeardNothing(error.GetType().Name);
            return null;
        }
    }
}
