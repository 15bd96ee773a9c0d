using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Actors.Cluster.Tests.Load;

/// <summary>
/// Clients who book until they are told to stop, a third of them with one expert. Whoever hears nothing asks again under the same key, at
/// either host, until there is an answer; now and then somebody wants a slot that another has just asked for, repeats an answered request,
/// or moves or cancels what was booked.
/// </summary>
internal sealed class BookingLoad : IAsyncDisposable
{
    private const int Clients = 18;
    private const int HotClients = 6;
    private const int OneInContests = 4;
    private const int OneInRepeats = 10;
    private const int OneInChanges = 6;
    private const int Nearby = 20;

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestDecision = TimeSpan.FromMinutes(3);

    // Clients who think less take the whole machine, and what is looked at, such as a silo that starts, then waits for it.
    private static readonly TimeSpan LongestThought = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, int> _slots = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly Func<IReadOnlyList<HttpClient>> _apis;
    private readonly IReadOnlyList<string> _experts;
    private readonly int _seed;
    private readonly History _history;
    private readonly Task _clients;

    private BookingLoad(Func<IReadOnlyList<HttpClient>> apis, IReadOnlyList<string> experts, int seed, History history)
    {
        (_apis, _experts, _seed, _history) = (apis, experts, seed, history);
        _clients = Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => Run(client))));
    }

    /// <summary>Starts it; it ends with <see cref="Stop"/>, or at once when it is disposed of.</summary>
    /// <param name="apis">The hosts at present.</param>
    /// <param name="experts">Who is booked, the hot one first.</param>
    /// <param name="seed">What the clients do follows from it.</param>
    /// <param name="history">Takes what they hear.</param>
    public static BookingLoad Start(
        Func<IReadOnlyList<HttpClient>> apis, IReadOnlyList<string> experts, int seed, History history) =>
        new(apis, experts, seed, history);

    /// <summary>Lets nobody begin anything more, and waits until everything that was asked is answered.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await _clients;
    }

    /// <summary>Ends it without waiting for answers: the test has failed, and the hosts may be gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _abandon.CancelAsync();
        // What a client ran into was told in Stop, or does not matter beside what the test has failed of.
        await _clients.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _abandon.Dispose();
    }

    private async Task Run(int client)
    {
        var random = new Random(_seed + client);
        for (var turn = 0; !_stop.IsCancellationRequested; turn++)
        {
            var expert = client < HotClients ? _experts[0] : _experts[random.Next(1, _experts.Count)];
            var key = $"client-{client}-{turn}";
            var slot = Slot(expert, random);
            var answer = await Decide(expert, slot, key, random);
            if (random.Next(OneInRepeats) == 0) await Decide(expert, slot, key, random);
            if (answer.Appointment is { } booked && random.Next(OneInChanges) == 0) await Change(booked, expert, key, random);
            await Pause.For(LongestThought * random.NextDouble(), "people think between two bookings", _abandon.Token);
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
        _history.Heard(answer, expert == _experts[0], asked);
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
        if (isChanged) _history.Changed(appointment, new Change(slot));
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
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_abandon.Token);
        limit.CancelAfter(LongestDecision);
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            var hosts = _apis();
            if (await Try(hosts[random.Next(hosts.Count)], ask) is { } answer) return answer;
            await Pause.For(TimeSpan.FromMilliseconds(50 + random.Next(100)), "as a client's own backoff would be", limit.Token);
        }
    }

    private async Task<T?> Try<T>(HttpClient http, Func<HttpClient, CancellationToken, Task<(HttpStatusCode Status, T? Answer)>> ask)
        where T : struct
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_abandon.Token);
        patience.CancelAfter(LongestAnswer);
        try
        {
            var (status, answer) = await ask(http, patience.Token);
            if (answer is null) _history.HeardNothing(status.ToString());
            return answer;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            _history.HeardNothing(error.GetType().Name);
            return null;
        }
    }
}
