using System.Collections.Immutable;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>What becomes of copies: pure.</summary>
internal static class CopyDecisions
{
    private const int MostDoublings = 5;

    private static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(6);

    /// <summary>Has copies seen to, unless that is about to be.</summary>
    /// <param name="state">The copies.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="inDoubt">Those that somebody may have changed.</param>
    /// <param name="isRunning">True while they are seen to, so that what has changed since that began may have been overlooked.</param>
    public static void Await(AppointmentCopiesState state, UnitOfWork work, ImmutableArray<CopyInDoubt> inDoubt, bool isRunning)
    {
        // An effect that has failed too often is not tried again by itself.
        var isOverdue = state.NextAt is { } next && next < work.Now - Overdue;
        var isAwaited = state.NextAt is not null && !isOverdue && !isRunning;
        if (isAwaited && inDoubt.All(one => state.InDoubt.GetValueOrDefault(one.AppointmentId) == one)) return;
        work.Append(new CopiesAwaited(inDoubt));
        if (state.NextAt is null || isOverdue) work.Enqueue(CopyEffects.Run(work, work.Now));
        if (inDoubt.Any(static one => one.IsOneOfMany)) work.Enqueue(CopyEffects.MailMany(work, inDoubt.Count(one => one.IsOneOfMany)));
    }

    /// <summary>Notes that all is done, or that it is begun again, since somebody has woken it meanwhile.</summary>
    /// <param name="state">The copies.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="wakes">How often it had been woken when it began.</param>
    public static void Settle(AppointmentCopiesState state, UnitOfWork work, long wakes)
    {
        if (state.Wakes != wakes)
            Postpone(state, work, null, null);
        else if (state.NextAt is not null)
            work.Append(new CopiesSettled());
    }

    /// <summary>Sees to copies later.</summary>
    /// <param name="state">The copies.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="problem">What is in the way; null when there is only much to do.</param>
    /// <param name="rest">For how long the server wants not to be asked; null when it did not say.</param>
    public static void Postpone(AppointmentCopiesState state, UnitOfWork work, string? problem, TimeSpan? rest)
    {
        var next = work.Now;
        if (problem is not null)
        {
            var wait = FirstRest * (1 << Math.Min(state.Failures, MostDoublings));
            next += rest > wait ? (rest > LongestRest ? LongestRest : rest.Value) : wait;
        }

        work.Append(new CopiesPostponed(problem, next));
        work.Enqueue(CopyEffects.Run(work, next));
    }

    /// <summary>Notes that a copy is to be as its appointment is, and has the expert told.</summary>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="back">What is put back.</param>
    public static void PutBack(UnitOfWork work, CopyPutBack back)
    {
        work.Append(back);
        work.Enqueue(CopyEffects.MailPutBack(work, back));
    }
}
