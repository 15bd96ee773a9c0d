using Actors.Bookings.Contenders;
using Actors.Bookings.Loads;

namespace Actors.Bookings.Report;

/// <summary>Medians over the rounds, and who is best.</summary>
internal sealed class Summary(IReadOnlyList<Figures> figures)
{
    /// <summary>Every figure.</summary>
    public IReadOnlyList<Figures> Figures => figures;

    /// <summary>The loads, in the order in which they were run.</summary>
    public IReadOnlyList<Load> Loads { get; } = [.. figures.Select(each => each.Load).DistinctBy(load => load.Name)];

    /// <summary>Who was measured under a load.</summary>
    public IReadOnlyList<Contender> ContendersOf(Load load) =>
        [.. Contender.All.Where(contender => figures.Any(each => each.Contender == contender && each.Load.Name == load.Name))];

    /// <summary>The figures of one contender under one load.</summary>
    public IEnumerable<Figures> Of(Contender contender, Load load) =>
        figures.Where(each => each.Contender == contender && each.Load.Name == load.Name);

    /// <summary>The median over the rounds.</summary>
    public double? Median(Contender contender, Load load, Measure measure) => Report.Median.Of(Of(contender, load).Select(measure.Of));

    /// <summary>The rival that is best at a measure under a load.</summary>
    public (Contender Rival, double Value)? Best(Load load, Measure measure)
    {
        var values = ContendersOf(load).Where(contender => contender.Kind == ContenderKind.Rival)
            .Select(contender => (Rival: contender, Value: Median(contender, load, measure)))
            .Where(pair => pair.Value is not null).Select(pair => (pair.Rival, Value: pair.Value!.Value)).ToArray();
        if (values.Length == 0) return null;
        return measure.IsMoreBetter ? values.MaxBy(pair => pair.Value) : values.MinBy(pair => pair.Value);
    }
}
