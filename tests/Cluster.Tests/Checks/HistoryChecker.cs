using Actors.Cluster.Tests.Load;

namespace Actors.Cluster.Tests.Checks;

/// <summary>Compares what clients heard with what is stored. Kept so simple that one can see it is right.</summary>
/// <param name="stored">What is stored, by the appointments' ids.</param>
internal sealed class HistoryChecker(IReadOnlyDictionary<string, StoredAppointment> stored)
{
    /// <summary>Checks everything; throws at the first thing that is wrong.</summary>
    /// <param name="answers">What clients heard when they booked.</param>
    /// <param name="changes">What they moved and cancelled.</param>
    public void Check(IReadOnlyCollection<Answer> answers, IReadOnlyDictionary<string, Change> changes)
    {
        NothingOverlaps();
        EveryKeyHasOneAnswer(answers);
        EverythingAcknowledgedIsThere(answers, changes);
        NothingIsCancelledThatNobodyCancelled(changes);
        EverythingRefusedWasTaken(answers);
    }

    // Every appointment is as long as a slot and starts with one, so two overlap when they start alike.
    private void NothingOverlaps()
    {
        var active = stored.Values.Where(appointment => !appointment.IsCancelled).ToArray();
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
            stored.TryGetValue(id, out var appointment).ShouldBeTrue($"{id} was acknowledged and is not there");
            var expected = new StoredAppointment(answer.Expert, StartOf(slot), IsCancelled: isChanged && change.Slot is null);
            appointment.ShouldBe(expected, id);
        }
    }

    private void NothingIsCancelledThatNobodyCancelled(IReadOnlyDictionary<string, Change> changes) =>
        stored.Where(appointment => appointment.Value.IsCancelled).Select(appointment => appointment.Key)
            .Except(changes.Where(change => change.Value.Slot is null).Select(change => change.Key))
            .ShouldBeEmpty("cancelled by nobody");

    // A slot that was refused may have been given back since.
    private void EverythingRefusedWasTaken(IReadOnlyCollection<Answer> answers)
    {
        var taken = stored.Values.Select(appointment => (appointment.Expert, appointment.Start))
            .Concat(answers.Where(answer => answer.Appointment is not null).Select(answer => (answer.Expert, StartOf(answer.Slot))))
                .ToHashSet();
        answers.Where(answer => answer.Appointment is null && !taken.Contains((answer.Expert, StartOf(answer.Slot))))
            .ShouldBeEmpty("slots were refused that nobody ever had");
    }

    private static DateTimeOffset StartOf(int slot) => Clinic.FirstSlot.AddMinutes(30 * slot);
}
