using Actors.Cluster.Tests.Load;

namespace Actors.Cluster.Tests.Checks;

/// <summary>A check that cannot fail proves nothing: each history here but the first is wrong in one thing.</summary>
public sealed class HistoryCheckerTests
{
    private readonly List<Answer> _answers =
    [
        new("kept", "exp_1", 1, "apt_kept"),
        new("kept", "exp_1", 1, "apt_kept"),
        new("moved", "exp_1", 2, "apt_moved"),
        new("cancelled", "exp_2", 1, "apt_cancelled"),
        new("late", "exp_1", 1, null),
    ];

    private readonly Dictionary<string, Change> _changes = new() { ["apt_moved"] = new(3), ["apt_cancelled"] = new(null) };

    private readonly Dictionary<string, StoredAppointment> _stored = new()
    {
        ["apt_kept"] = At("exp_1", 1),
        ["apt_moved"] = At("exp_1", 3),
        ["apt_cancelled"] = At("exp_2", 1) with { IsCancelled = true },
    };

    [Fact]
    public void A_history_that_is_right_passes() => Check();

    [Fact]
    public void What_was_acknowledged_and_is_not_there_is_noticed()
    {
        _answers.Add(new Answer("lost", "exp_1", 4, "apt_lost"));
        ShouldBeNoticed("apt_lost");
    }

    [Fact]
    public void What_is_at_another_time_is_noticed()
    {
        _stored["apt_kept"] = At("exp_1", 7);
        ShouldBeNoticed("apt_kept");
    }

    [Fact]
    public void What_is_with_another_expert_is_noticed()
    {
        _stored["apt_kept"] = At("exp_2", 1);
        ShouldBeNoticed("apt_kept");
    }

    [Fact]
    public void A_slot_that_is_booked_twice_is_noticed()
    {
        _stored["apt_other"] = At("exp_1", 1);
        ShouldBeNoticed("booked twice");
    }

    [Fact]
    public void A_key_with_two_answers_is_noticed()
    {
        _answers.Add(new Answer("kept", "exp_1", 1, null));
        ShouldBeNoticed("kept was answered differently");
    }

    [Fact]
    public void A_slot_that_was_refused_and_that_nobody_had_is_noticed()
    {
        _answers.Add(new Answer("refused", "exp_1", 9, null));
        ShouldBeNoticed("nobody ever had");
    }

    [Fact]
    public void A_move_that_was_acknowledged_and_did_not_happen_is_noticed()
    {
        _changes["apt_kept"] = new Change(5);
        ShouldBeNoticed("apt_kept");
    }

    [Fact]
    public void A_cancellation_that_was_acknowledged_and_did_not_happen_is_noticed()
    {
        _changes["apt_kept"] = new Change(null);
        ShouldBeNoticed("apt_kept");
    }

    [Fact]
    public void What_nobody_cancelled_is_noticed()
    {
        _stored["apt_unheard"] = At("exp_2", 8) with { IsCancelled = true };
        ShouldBeNoticed("cancelled by nobody");
    }

    private static StoredAppointment At(string expert, int slot) =>
        new(expert, Clinic.FirstSlot.AddMinutes(30 * slot), IsCancelled: false);

    private void Check() => new HistoryChecker(_stored).Check(_answers, _changes);

    private void ShouldBeNoticed(string words) => Should.Throw<ShouldAssertException>(Check).Message.ShouldContain(words);
}
