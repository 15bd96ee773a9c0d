using System.Diagnostics;
using System.Globalization;
using Actors.Cluster.Tests.Load;
using Actors.Grains.Journaling;
using Actors.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Cluster.Tests.Checks;

/// <summary>What must be true of a database once nobody books any more.</summary>
/// <param name="connectionString">Where it is.</param>
/// <param name="tell">Takes how long it took.</param>
internal sealed class AfterLoad(string connectionString, Action<string> tell)
{
    /// <summary>Waits until everything is done, and checks everything; throws at the first thing that is wrong.</summary>
    /// <param name="history">What clients heard.</param>
    public async Task Check(History history)
    {
        var start = Stopwatch.GetTimestamp();
        ShouldSaySomething(history);
        await using var stored = new Stored(connectionString);
        await stored.UntilSettled();
        var settled = Stopwatch.GetElapsedTime(start);
        new HistoryChecker(await stored.Appointments()).Check(history.Answers, history.Changes);
        (await stored.Doubles()).ShouldBeEmpty("happened twice");
        await TheJournalIsWhole();
        tell(string.Create(
            CultureInfo.InvariantCulture,
            $"settled in {settled.TotalSeconds:F1} s, checked in {(Stopwatch.GetElapsedTime(start) - settled).TotalSeconds:F1} s"));
    }

    // Of a history in which something never happened nothing can be wrong.
    private static void ShouldSaySomething(History history)
    {
        history.Answers.ShouldContain(answer => answer.Appointment != null);
        history.Answers.ShouldContain(answer => answer.Appointment == null);
        history.Changes.Values.ShouldContain(change => change.Slot != null);
        history.Changes.Values.ShouldContain(change => change.Slot == null);
    }

    private async Task TheJournalIsWhole()
    {
        await using var storage = new PostgresStorage(
            new PostgresStorageOptions { ConnectionString = connectionString }, TimeProvider.System, NullLogger<PostgresStorage>.Instance);
        await storage.OpenAsync(CancellationToken.None);
        (await new JournalVerifier(storage).VerifyAllAsync(null, CancellationToken.None)).Broken.ShouldBeNull();
    }
}
