using System.Collections.Immutable;
using System.Text;

namespace Actors.Simulation.Linearizability;

/// <summary>How a history was judged.</summary>
internal enum Judgement
{
    /// <summary>There is an order, one after the other, that explains every answer.</summary>
    Linearizable,

    /// <summary>There is none: the calendar gave an answer that it must not give.</summary>
    NotLinearizable,

    /// <summary>The budget was used up before an order was found or ruled out.</summary>
    Undecided,
}

/// <summary>What a checker found.</summary>
/// <param name="Judgement">The judgement.</param>
/// <param name="Steps">How many operations were tried, over all orders.</param>
/// <param name="Ordered">
/// For a history that has no order, or none that was found: the longest order from its start. Only operations that bear on the failure are
/// in it.
/// </param>
/// <param name="Stuck">The operations of which one had to come next, and none could.</param>
internal sealed record Verdict(
    Judgement Judgement, long Steps, ImmutableList<CalendarOperation> Ordered, ImmutableList<CalendarOperation> Stuck)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine($"{Judgement} after {Steps} steps");
        if (Judgement == Judgement.Linearizable) return text.ToString();
        text.AppendLine($"The longest order has {Ordered.Count} operations:");
        foreach (var operation in Ordered) text.AppendLine($"  {operation}");
        text.AppendLine("None of these can come next:");
        foreach (var operation in Stuck) text.AppendLine($"  {operation}");
        return text.ToString();
    }
}
