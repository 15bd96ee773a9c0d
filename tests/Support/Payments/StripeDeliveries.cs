using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Payments.Testing.Shapes;

namespace Actors.Support.Payments;

/// <summary>A webhook as Stripe sends it.</summary>
/// <param name="Body">What it says.</param>
/// <param name="Signature">The header <c>Stripe-Signature</c>.</param>
/// <param name="EventId">Which event.</param>
/// <param name="IsForged">True when it is signed with another secret.</param>
/// <param name="After">How much later than the one before it is sent; its signature's time says so.</param>
public sealed record StripeDelivery(string Body, string Signature, string EventId, bool IsForged, TimeSpan After);

/// <summary>
/// Sends what has happened as Stripe may: twice, in any order, late, and between forgeries. All of it follows from a seed, so that what has
/// failed fails again.
/// </summary>
public static class StripeDeliveries
{
    private const int LongestDelay = 240;

    /// <summary>What is sent, in its order.</summary>
    public static IReadOnlyList<StripeDelivery> Plan(FakeStripe fake, string secret, DateTimeOffset from, int seed)
    {
        var random = new Random(seed);
        var sent = new List<(string Id, string Body, bool IsForged)>();
        foreach (var told in fake.World.Events)
        {
            var body = StripeShapes.Event(told, told.Id).ToJsonString();
            var copies = random.Next(3) == 0 ? 2 : 1;
            for (var copy = 0; copy < copies; copy++) sent.Add((told.Id, body, false));
            if (random.Next(4) == 0) sent.Add((told.Id, body, true));
        }

        var order = sent.ToArray();
        random.Shuffle(order);
        var at = from;
        var deliveries = new List<StripeDelivery>();
        foreach (var (id, body, isForged) in order)
        {
            var after = TimeSpan.FromSeconds(random.Next(5) == 0 ? random.Next(LongestDelay) : 0);
            at += after;
            deliveries.Add(new StripeDelivery(body, Sign(body, isForged ? secret + "_other" : secret, at), id, isForged, after));
        }

        return deliveries;
    }

    /// <summary>The header with which Stripe signs.</summary>
    public static string Sign(string body, string secret, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        return $"t={seconds},v1={Convert.ToHexStringLower(mac)}";
    }
}
