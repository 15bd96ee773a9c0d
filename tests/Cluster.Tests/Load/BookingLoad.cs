using System.Collections.Concurrent;
using System.Net;
using Actors.Durability;

namespace Actors.Cluster.Load;

/// <summary>
/// Clients who book until they are told to stop, a third of them with one expert. Whoever hears nothing asks again under the same key, at
/// either host, until there is an answer; now and then somebody wants a slot that another has just asked for, or repeats an answered request.
/// </summary>
internal sealed class BookingLoad(Func<IReadOnlyList<HttpClient>> apis, IReadOnlyList<string> experts, int seed, History history)
{
    private const int Clients = 18;
    private const int HotClients = 6;
    private const int OneInContests = 4;
    private const int OneInRepeats = 10;
    private const int Nearby = 20;

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestDecision = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, int> _slots = [];

    /// <summary>Runs until told to stop, and then until everything asked is answered.</summary>
    public Task Run(CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => Run(client, stop), CancellationToken.None)));

    private async Task Run(int client, CancellationToken stop)
    {
        var random = new Random(seed + client);
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            var expert = client < HotClients ? experts[0] : experts[random.Next(1, experts.Count)];
            var key = $"client-{client}-{turn}";
            var slot = Slot(expert, random);
            await Decide(expert, slot, key, random);
            if (random.Next(OneInRepeats) == 0) await Decide(expert, slot, key, random);
            // People think between two bookings; nothing is assumed of what happens meanwhile.
            await Task.Delay(random.Next(20), CancellationToken.None);
        }
    }

    private int Slot(string expert, Random random)
    {
        var newest = _slots.GetOrAdd(expert, 0);
        return newest > Nearby && random.Next(OneInContests) == 0
            ? newest - random.Next(Nearby)
            : _slots.AddOrUpdate(expert, 1, (_, slot) => slot + 1);
    }

    private async Task Decide(string expert, int slot, string key, Random random)
    {
        using var limit = new CancellationTokenSource(LongestDecision);
        while (true)
        {
            if (await Ask(expert, slot, key, random) is { } answer)
            {
                history.Heard(answer, expert == experts[0]);
                return;
            }

            // As a client's own backoff would be.
            await Task.Delay(50 + random.Next(100), limit.Token);
        }
    }

    private async Task<Answer?> Ask(string expert, int slot, string key, Random random)
    {
        using var patience = new CancellationTokenSource(LongestAnswer);
        var hosts = apis();
        try
        {
            using var response = await Clinic.Book(hosts[random.Next(hosts.Count)], expert, slot, key, patience.Token);
            if (response.StatusCode == HttpStatusCode.Conflict) return new Answer(key, expert, slot, null);
            if (response.StatusCode >= HttpStatusCode.InternalServerError) return Nothing(response.StatusCode.ToString());
            return new Answer(key, expert, slot, (await Clinic.Data(response)).GetProperty("id").GetString());
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            return Nothing(error.GetType().Name);
        }
    }

    private Answer? Nothing(string why)
    {
        history.HeardNothing(why);
        return null;
    }
}
