using Actors.Simulation.Linearizability;

namespace Actors.Simulation.Tests.Linearizability;

/// <summary>
/// Judges a short history by trying every order there is. Slow and plain: no parts, no memo, no order of tries, nothing left out. What a
/// checker says of the same history must be the same.
/// </summary>
internal static class BruteForce
{
    public static Judgement Judge(CalendarModel model, IReadOnlyList<CalendarOperation> history) =>
        HasOrder(model, CalendarState.Empty, [.. history.Select(operation => WithExpiry(operation, history))])
            ? Judgement.Linearizable
            : Judgement.NotLinearizable;

    private static bool HasOrder(CalendarModel model, CalendarState state, List<CalendarOperation> left) =>
        left.TrueForAll(operation => operation.Answer == CalendarAnswer.Unknown)
        || left.Exists(next =>
            left.TrueForAll(other => other.Returned > next.Invoked)
            && model.After(state, next).Any(after => HasOrder(model, after, [.. left.Where(other => !ReferenceEquals(other, next))])));

    private static CalendarOperation WithExpiry(CalendarOperation operation, IReadOnlyList<CalendarOperation> history)
    {
        if (operation is not { Call: CalendarCall.Hold, Answer: CalendarAnswer.Unknown }) return operation;
        var told = history
            .Where(other => other.Call == CalendarCall.Hold && other.Id == operation.Id && other.ExpiresAt is not null)
            .Select(other => other.ExpiresAt).Distinct().ToList();
        return operation with { ExpiresAt = told.Count == 1 ? told[0] : null };
    }
}
