using Npgsql;

namespace Actors.Cluster.Tests.Checks;

/// <summary>An appointment as it is stored.</summary>
internal readonly record struct StoredAppointment(string Expert, DateTimeOffset Start, bool IsCancelled);

/// <summary>Reads what the cluster has stored, past all of its code.</summary>
internal sealed class Stored(string connectionString) : IAsyncDisposable
{
    private const string AllAppointments = """
        SELECT d.id, d.owner, d.starts_at, d.status = 'cancelled' FROM actors.documents d JOIN actors.places p ON p.number = d.place
        WHERE p.kind = 'appointment'
        """;

    // What a client or an outside system would hear of twice. An appointment is moved once at most by this load.
    private const string AllDoubles = """
        SELECT e.id || ' ' || t.name
        FROM actors.events e JOIN actors.event_types t ON t.number = e.type JOIN actors.places p ON p.number = e.place
        WHERE t.name IN ('scheduling.appointment-booked.v1', 'scheduling.appointment-rescheduled.v1', 'scheduling.appointment-cancelled.v1')
        GROUP BY p.number, e.id, t.name HAVING count(*) > 1
        """;

    // Reminders of appointments that are days ahead are no unrest; one that was due and failed is. Times are ticks since the year 1.
    private const string AllWaiting = """
        SELECT kind || ' of ' || target || ', ' || attempts || ' attempts, ' || coalesce(error, 'no error') FROM actors.outbox
        WHERE kind <> 'scheduling.remind' OR attempts > 0 OR due_at <= 621355968000000000 + extract(epoch FROM now()) * 10000000
        """;

    // What a dispatcher had taken when it died is due again when its lease has run out (OutboxConformance), after two minutes. Nobody waits
    // for that here; what a dispatcher that lives has just taken is done twice then, as it may be at any time.
    private const string EndLeases = "UPDATE actors.outbox SET available_at = due_at WHERE NOT dead AND available_at > due_at";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(4);

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);

    /// <summary>All appointments, by id.</summary>
    public async Task<Dictionary<string, StoredAppointment>> Appointments()
    {
        var all = new Dictionary<string, StoredAppointment>();
        await using var command = _source.CreateCommand(AllAppointments);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            all.Add(
                rows.GetString(0), new(rows.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2)), rows.GetBoolean(3)));
        return all;
    }

    /// <summary>Things that happened to an appointment twice and may happen only once.</summary>
    public Task<List<string>> Doubles() => Texts(AllDoubles);

    /// <summary>Waits until every effect is done; one that never gets done is a failure.</summary>
    public async Task UntilSettled()
    {
        await using (var command = _source.CreateCommand(EndLeases)) await command.ExecuteNonQueryAsync();
        using var limit = new CancellationTokenSource(LongestWait);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await Texts(AllWaiting) is { Count: > 0 } waiting)
        {
            limit.IsCancellationRequested.ShouldBeFalse($"effects are never done: {string.Join("; ", waiting.Take(5))}");
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<List<string>> Texts(string sql)
    {
        var all = new List<string>();
        await using var command = _source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) all.Add(rows.GetString(0));
        return all;
    }
}
