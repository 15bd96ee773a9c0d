using Actors.Bookings.Traffic;

namespace Actors.Bookings.Loads;

/// <summary>Requests made by a function.</summary>
internal sealed class EndlessOrders(Func<Random, Order> next) : IOrders
{
    private readonly Random _random = new();

    public Order? Next() => next(_random);

    public void Heard(in Order order, Answered answered)
    {
    }
}

/// <summary>Bookings of which one in five is sent again under its key after it was answered.</summary>
internal sealed class RepeatingOrders(Func<Random, Order> next) : IOrders
{
    private const int OneIn = 5;
    private const int Remembered = 256;
    private readonly Random _random = new();
    private readonly List<Order> _booked = [];

    public Order? Next() => _booked.Count > 0 && _random.Next(OneIn) == 0
        ? _booked[_random.Next(_booked.Count)] with { Asked = Asked.Repeat }
        : next(_random);

    public void Heard(in Order order, Answered answered)
    {
        if (answered != Answered.Won) return;
        if (_booked.Count < Remembered) _booked.Add(order);
        else _booked[_random.Next(Remembered)] = order;
    }
}

/// <summary>A list of requests, shared by all connections.</summary>
internal sealed class ListedOrders(IReadOnlyList<Order> orders) : IOrders
{
    private int _next = -1;

    public Order? Next() => Interlocked.Increment(ref _next) is var next && next < orders.Count ? orders[next] : null;

    public void Heard(in Order order, Answered answered)
    {
    }
}

/// <summary>A first look at every calendar, shared by all connections.</summary>
internal sealed class FirstLooks(Stage stage) : IOrders
{
    private int _next = -1;

    public Order? Next() => Interlocked.Increment(ref _next) is var expert && expert < stage.Spread ? stage.Read(expert, day: 0) : null;

    public void Heard(in Order order, Answered answered)
    {
    }
}

/// <summary>Picks experts as people do: the n-th most wanted in proportion to 1 / n^0.99.</summary>
internal sealed class Zipf
{
    private const double Exponent = 0.99;
    private readonly double[] _upTo;

    public Zipf(int count)
    {
        _upTo = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++) _upTo[rank] = sum += 1 / Math.Pow(rank + 1, Exponent);
    }

    /// <summary>Picks one.</summary>
    public int Pick(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return Math.Min(at < 0 ? ~at : at, _upTo.Length - 1);
    }
}
