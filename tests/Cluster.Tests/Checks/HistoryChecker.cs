using Actors.Cluster.Tests.Load;
using Actors.Grains.Journaling;
using Actors.Storage.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace Actors.Cluster.Tests.Checks;

/// <summary>Compares what clients heard with what is stored. Kept so simple that one can see it is right.</summary>
internal sealed class HistoryChecker(string connectionString)
{
    private Dictionary<string, StoredAppointment> _stored = [];

    /// <summary>Checks everything; throws at the first thing that is wrong.</summary>
    /// <param name="answers">What clients heard when they booked.</param>
    /// <param name="changes">What they moved and cancelled.</param>
    public async Task Check(IReadOnlyCollection<Answer> answers, IReadOnlyDictionary<string, Change> changes)
    {
        await using var stored = new Stored(connectionString);
        await stored.UntilSettled();
        _stored = await stored.Appointments();
        NothingOverlaps();
        EveryKeyHasOneAnswer(answers);
        EverythingAcknowledgedIsThere(answers, changes);
        NothingIsCancelledThatNobodyCancelled(changes);
        EverythingRefusedWasTaken(answers);
        (await stored.Doubles()).ShouldBeEmpty("happened twice");
        await TheJournalIsWhole();
    }

    // Every appointment is as long as a slot and starts with one, so two overlap when they start alike.
    private void NothingOverlaps()
    {
        var active = _stored.Values.Where(appointment => !appointment.IsCancelled).ToArray();
        active.Distinct().Count().ShouldBe(active.Length, "a slot was booked twice");
    }

    private static void EveryKeyHasOneAnswer(IReadOnlyCollection<Answer> answers)
    {
        foreach (var key in answers.GroupBy(answer => answer.Key))
            key.Select(answer => answer.Appointment).Distinct().Count().ShouldBe(1, $"{key.Key} was answered differently");
    }

    private void EverythingAcknowledgedIsThere(IReadOnlyCollection<Answer> answers, IReadOnlyDictionary<string, Change> changes)
    {
        foreach (var answer in answers)
        {
            if (answer.Appointment is not { } id) continue;
            var isChanged = changes.TryGetValue(id, out var change);
            var slot = change.Slot ?? answer.Slot;
            _stored.ShouldContainKeyAndValue(id, new(answer.Expert, StartOf(slot), IsCancelled: isChanged && change.Slot is null));
        }
    }

    private void NothingIsCancelledThatNobodyCancelled(IReadOnlyDictionary<string, Change> changes) =>
        _stored.Where(appointment => appointment.Value.IsCancelled).Select(appointment => appointment.Key)
            .Except(changes.Where(change => change.Value.Slot is null).Select(change => change.Key))
            .ShouldBeEmpty("cancelled by nobody");

    // A slot that was refused may have been given back since.
    private void EverythingRefusedWasTaken(IReadOnlyCollection<Answer> answers)
    {
        var taken = _stored.Values.Select(appointment => (appointment.Expert, appointment.Start))
            .Concat(answers.Where(answer => answer.Appointment is not null).Select(answer => (answer.Expert, StartOf(answer.Slot))))
                .ToHashSet();
        foreach (var answer in answers)
        {
            if (answer.Appointment is null)
                taken.ShouldContain((answer.Expert, StartOf(answer.Slot)), "a slot was refused that nobody ever had");
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
