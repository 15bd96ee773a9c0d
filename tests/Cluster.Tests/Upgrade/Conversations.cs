using System.Diagnostics;
using System.Text.Json;
using Actors.Cluster.Tests.Load;
using Actors.Cluster.Tests.Processes;
using Npgsql;

namespace Actors.Cluster.Tests.Upgrade;

/// <summary>Who spoke to whom: the version of the host that was asked, and that of the grain that decided.</summary>
internal readonly record struct Conversation(bool IsHostNext, bool IsGrainNext);

/// <summary>
/// Sees that hosts of each version are answered by grains of each version. The journal tells: the next version writes its member into every
/// event, and into the client's data as well when they came from a host of the next version.
/// </summary>
internal sealed class Conversations(TestCluster cluster, History history, Action<string> tell)
{
    private const int MostExperts = 200;
    private const int AllKinds = 4;

    private const string Record = """
        SELECT convert_from(e.record, 'UTF8') FROM actors.events e JOIN actors.places p ON p.number = e.place
        WHERE p.kind = 'appointment' AND e.id = $1 AND e.version = 1
        """;

    private readonly List<Answer> _booked = [];
    private int _experts;

    /// <summary>
    /// Books with experts whose grains have just been placed somewhere, through each host, until every kind of conversation took place.
    /// </summary>
    /// <param name="nextHost">The host that is of the next version.</param>
    public async Task UntilAllKinds(int nextHost)
    {
        var seen = new HashSet<Conversation>();
        for (var expert = 0; seen.Count < AllKinds; expert++)
        {
            expert.ShouldBeLessThan(MostExperts, $"only these spoke: {string.Join(", ", seen)}");
            var id = await Hire();
            for (var host = 0; host < cluster.Apis.Count; host++)
            {
                var (isGrainNext, isClientNext) = await Book(id, host);
                seen.Add(new Conversation(host == nextHost, isGrainNext));
                // An old silo between two new ones reads and writes what it passes on, so not all that is said arrives; nothing else does.
                if (isClientNext) (host == nextHost && isGrainNext).ShouldBeTrue("the client's data came from nowhere");
            }
        }

        tell($"every kind of conversation took place among {2 * _experts} bookings with {_experts} newcomers");
    }

    /// <summary>When nobody is of the older version any more, all that the next one has added arrives.</summary>
    public async Task AreOfNextOnly()
    {
        var expert = await Hire();
        for (var host = 0; host < cluster.Apis.Count; host++) (await Book(expert, host)).ShouldBe((true, true));
    }

    /// <summary>Asks for everything again: whoever serves it now finds what the others have written.</summary>
    public async Task AllAreRemembered()
    {
        foreach (var answer in _booked) (await Ask(answer.Expert, answer.Slot, answer.Key, cluster.Apis[0])).ShouldBe(answer);
    }

    private Task<string> Hire() => Clinic.Hire(cluster.Apis[0], $"Newcomer {_experts}", $"newcomer-{_experts++}@clinic.example");

    private async Task<(bool IsGrainNext, bool IsClientNext)> Book(string expert, int host)
    {
        var asked = Stopwatch.GetTimestamp();
        var answer = await Ask(expert, slot: host, $"{expert}-{host}", cluster.Apis[host]);
        _booked.Add(answer);
        history.Heard(answer, isHot: false, asked);
        var appointment = await Stored(answer.Appointment!);
        return (IsOfNext(appointment), IsOfNext(appointment.GetProperty("client")));
    }

    private static async Task<Answer> Ask(string expert, int slot, string key, HttpClient api)
    {
        using var response = await Clinic.Book(api, expert, slot, key, CancellationToken.None);
        return new Answer(key, expert, slot, (await Clinic.Data(response)).GetProperty("id").GetString());
    }

    private async Task<JsonElement> Stored(string appointment)
    {
        await using var source = NpgsqlDataSource.Create(cluster.Database);
        await using var command = source.CreateCommand(Record);
        command.Parameters.Add(new NpgsqlParameter { Value = appointment });
        var record = (string)(await command.ExecuteScalarAsync())!;
        return JsonDocument.Parse(record).RootElement.GetProperty("data").GetProperty("appointment");
    }

    private static bool IsOfNext(JsonElement element) =>
        element.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(NextVersionRewriter.Member), out _);
}
