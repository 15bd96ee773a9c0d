using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Who is to hear what, and when to remind: pure.</summary>
internal static class NoticeDecisions
{
    /// <summary>Plans reminders, and answers who is to hear a notice.</summary>
    /// <param name="state">Who has heard what.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="recipients">Everybody who would hear it.</param>
    /// <param name="reminders">When to remind of its time, in minutes before.</param>
    public static ImmutableArray<string> Take(
        NoticesState state, UnitOfWork work, string appointmentId, Notice notice, ImmutableArray<string> recipients,
        ImmutableArray<int> reminders)
    {
        if (notice.MinutesBefore is not null && IsOvertaken(state.Plan, notice, work.Now)) return [];
        if (!reminders.IsEmpty && (state.Plan?.Version ?? 0) < notice.Version) Plan(work, appointmentId, notice, reminders);
        return [.. recipients.Where(recipient => !state.HasHeard(notice, recipient))];
    }

    /// <summary>Notes that a recipient has heard a notice, or never will.</summary>
    /// <param name="state">Who has heard what.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="isRefused">True when it will never be handed over.</param>
    public static void Settle(NoticesState state, UnitOfWork work, Notice notice, string recipient, bool isRefused)
    {
        if (state.HasHeard(notice, recipient)) return;
        work.Append(new NoticeSettled(notice.Kind, notice.Version, recipient, notice.Start, notice.MinutesBefore, isRefused));
    }

    // Somebody who books so late that a reminder's time is over needs none.
    private static void Plan(UnitOfWork work, string appointmentId, Notice notice, ImmutableArray<int> reminders)
    {
        var ahead = reminders.Distinct().Where(minutes => notice.Start - TimeSpan.FromMinutes(minutes) > notice.At)
            .OrderDescending().ToImmutableArray();
        work.Append(new RemindersPlanned(notice.Version, notice.Start, ahead));
        foreach (var minutes in ahead) work.Enqueue(Notices.Reminder(work, appointmentId, notice, minutes));
    }

    // By a newer plan, or by a shorter reminder whose time has come as well: one mail is enough.
    private static bool IsOvertaken(RemindersPlanned? plan, Notice reminder, DateTimeOffset now) => plan is not null
        && (plan.Version > reminder.Version
            || plan.Minutes.Any(minutes => minutes < reminder.MinutesBefore && plan.Start - TimeSpan.FromMinutes(minutes) <= now));
}
