using Actors.Simulation.Machine;

namespace Actors.Simulation.Faults;

/// <summary>
/// Which faults a run has, and how often. Each point draws from numbers of its own, so that a run without one of them, which is how a
/// failure is made smaller, is otherwise the same for as long as possible.
/// </summary>
internal sealed class FaultPlan
{
    private static readonly FaultPoint[] Points = Enum.GetValues<FaultPoint>();
    private static readonly int[] Rates = [0, 0, 2_000, 10_000, 50_000];

    private readonly Chance[] _chances = new Chance[Points.Length];
    private readonly int[] _rates = new int[Points.Length];
    private readonly long[] _hits = new long[Points.Length];

    /// <summary>Draws a plan.</summary>
    /// <param name="chance">Where from.</param>
    /// <param name="without">Points that never happen.</param>
    public FaultPlan(Chance chance, IReadOnlySet<FaultPoint> without)
    {
        var rates = chance.For("rates");
        foreach (var point in Points)
        {
            _chances[(int)point] = chance.For(point.ToString());
            var rate = rates.OneOf(Rates);
            _rates[(int)point] = without.Contains(point) ? 0 : rate * Factor(point) / Divisor(point);
        }
    }

    /// <summary>True while things go wrong.</summary>
    public bool IsOn { get; set; }

    /// <summary>How often each point was hit, in the order of <see cref="FaultPoint"/>.</summary>
    public IReadOnlyList<long> Hits => _hits;

    /// <summary>Asks whether it happens now.</summary>
    /// <param name="point">What.</param>
    public bool Hit(FaultPoint point)
    {
        if (!IsOn || _rates[(int)point] == 0 || !_chances[(int)point].Hits(_rates[(int)point])) return false;
        _hits[(int)point]++;
        return true;
    }

    /// <summary>How long a fault lasts.</summary>
    /// <param name="point">Which.</param>
    /// <param name="least">At least so long.</param>
    /// <param name="most">At most so long.</param>
    public TimeSpan Length(FaultPoint point, TimeSpan least, TimeSpan most) => _chances[(int)point].Delay(least, most);

    // These are asked only when money moves, or somebody has not come.
    private static int Factor(FaultPoint point) => point switch
    {
        FaultPoint.CardIsDeclined or FaultPoint.RefundIsRefused => 10,
        FaultPoint.RefundFails or FaultPoint.PaymentIsDisputed or FaultPoint.RefundIsPending => 20,
        FaultPoint.PaymentEventIsDoubled or FaultPoint.PaymentEventIsLate => 5,
        FaultPoint.PaymentServiceFails or FaultPoint.PaymentServiceHangs or FaultPoint.PaymentAnswerIsLost => 4,
        FaultPoint.PaymentEventIsLost => 10,
        _ => 1,
    };

    // These are asked at every turn of every grain, the others once for each call.
    private static int Divisor(FaultPoint point) => point is FaultPoint.ActivationVanishes or FaultPoint.ActivationEnds ? 20 : 1;
}
