using Actors.Cluster.Load;
using Actors.Durability;
using Actors.Journaling;
using Actors.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Actors.Cluster.Checks;

/// <summary>Compares what clients heard with what is stored. Kept so simple that one can see it is right.</summary>
internal sealed class HistoryChecker(string connectionString)
{
    private const string Active = """
        SELECT d.id, d.owner, d.starts_at FROM actors.documents d JOIN actors.places p ON p.number = d.place
        WHERE p.kind = 'appointment' AND d.status <> 'cancelled'
        """;

    private readonly Dictionary<string, (string Expert, DateTimeOffset Start)> _stored = [];

    /// <summary>Checks everything; throws at the first thing that is wrong.</summary>
    public async Task Check(IReadOnlyCollection<Answer> answers)
    {
        await Read();
        NothingOverlaps();
        EveryKeyHasOneAnswer(answers);
        EverythingAcknowledgedIsThere(answers);
        EverythingRefusedIsTaken(answers);
        await TheJournalIsWhole();
    }

    private async Task Read()
    {
        _stored.Clear();
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(Active);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            _stored.Add(rows.GetString(0), (rows.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(2))));
    }

    // Every appointment is as long as a slot and starts with one, so two overlap when they start alike.
    private void NothingOverlaps() => _stored.Values.Distinct().Count().ShouldBe(_stored.Count, "a slot was booked twice");

    private static void EveryKeyHasOneAnswer(IReadOnlyCollection<Answer> answers)
    {
        foreach (var key in answers.GroupBy(answer => answer.Key))
            key.Select(answer => answer.Appointment).Distinct().Count().ShouldBe(1, $"{key.Key} was answered differently");
    }

    private void EverythingAcknowledgedIsThere(IReadOnlyCollection<Answer> answers)
    {
        foreach (var answer in answers)
        {
            if (answer.Appointment is { } id) _stored.ShouldContainKeyAndValue(id, (answer.Expert, StartOf(answer.Slot)));
        }
    }

    private void EverythingRefusedIsTaken(IReadOnlyCollection<Answer> answers)
    {
        var taken = _stored.Values.ToHashSet();
        foreach (var answer in answers)
        {
            if (answer.Appointment is null) taken.ShouldContain((answer.Expert, StartOf(answer.Slot)), "a slot was refused that nobody has");
        }
    }

    private async Task TheJournalIsWhole()
    {
        await using var storage = new PostgresStorage(
            new PostgresStorageOptions { ConnectionString = connectionString }, TimeProvider.System, NullLogger<PostgresStorage>.Instance);
        await storage.OpenAsync(CancellationToken.None);
        (await new JournalVerifier(storage).VerifyAllAsync(null, CancellationToken.None)).Broken.ShouldBeNull();
    }

    private static DateTimeOffset StartOf(int slot) => Clinic.FirstSlot.AddMinutes(30 * slot);
}
