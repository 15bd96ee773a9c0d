using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;

namespace Actors.Simulation.Oracles;

/// <summary>
/// Counts by itself what appointments have taken of vouchers: each of them once, in its own commit, and never more than there is; and what
/// is called off gives back what the rule says, in its own commit too.
/// </summary>
internal sealed class VoucherOracle
{
    private readonly Dictionary<StreamName, PlainVoucher> _vouchers = [];
    private readonly Dictionary<(string Tenant, string AppointmentId), Taken> _taken = [];

    /// <summary>How many appointments have taken something.</summary>
    public int Redemptions => _taken.Count;

    /// <summary>How many have given it back, whole or in part.</summary>
    public int Returns { get; private set; }

    /// <summary>Takes the events of a batch that has just been written.</summary>
    /// <param name="events">The events, in their order.</param>
    public void Take(IReadOnlyList<(StreamName Stream, IEvent Event)> events)
    {
        foreach (var (stream, @event) in events)
        {
            if (@event is VoucherCreated created) _vouchers[stream] = new PlainVoucher(created.Voucher);
        }

        TakeBookings(events);
        TakeCancellations(events);
        foreach (var (stream, voucher) in _vouchers)
        {
            if (voucher.Problem(_taken.Values.Where(each => each.Stream == stream && each.Counts)) is { } problem)
                throw new ViolationException("no voucher gives more than it has", $"{stream}: {problem}");
        }
    }

    /// <summary>True when a document shows a voucher as it is.</summary>
    /// <param name="key">The document's key.</param>
    /// <param name="stored">The document.</param>
    public bool IsRight(DocumentKey key, Document stored)
    {
        var stream = StreamName.For(key.Tenant, "voucher", key.Id);
        var shown = JsonSerializer.Deserialize(stored.Body.Span, VouchersJson.Default.Voucher)!;
        var counted = _taken.Values.Where(each => each.Stream == stream).ToList();
        return shown.Used == new VoucherUsed(
            counted.Count(each => each.Counts), counted.Sum(each => each.Amount), counted.Sum(each => each.Sessions));
    }

    private void TakeBookings(IReadOnlyList<(StreamName Stream, IEvent Event)> events)
    {
        var told = events.Where(each => each.Event is VoucherRedeemed).SelectMany(each => ((VoucherRedeemed)each.Event).Redemptions
            .Select(redemption => (each.Stream, Redemption: redemption))).ToList();
        var booked = events.Select(each => (each.Stream.Tenant, (each.Event as AppointmentBooked)?.Appointment))
            .Where(each => each.Appointment is { Voucher: not null }).ToList();
        foreach (var (tenant, appointment) in booked)
        {
            var voucher = appointment!.Voucher!;
            var stream = StreamName.For(tenant, "voucher", voucher.Id);
            var expected = (stream, new VoucherRedemption(appointment.Id, voucher.Amount, voucher.Sessions));
            if (!told.Remove(expected))
                throw new ViolationException(
                    "a voucher is redeemed with its booking", $"{appointment.Id} has {voucher}, and the voucher not");
            if (!_taken.TryAdd((tenant, appointment.Id), new Taken(stream, appointment.Client.Email, voucher)))
                throw new ViolationException("a voucher is redeemed once", $"{appointment.Id} redeems {stream} again");
        }

        if (told.Count > 0)
            throw new ViolationException("a voucher is redeemed with its booking", $"{told[0]} was redeemed, and nothing was booked");
    }

    private void TakeCancellations(IReadOnlyList<(StreamName Stream, IEvent Event)> events)
    {
        var told = events.Where(each => each.Event is VoucherReturned)
            .Select(each => (each.Stream, Returned: (VoucherReturned)each.Event)).ToList();
        foreach (var (stream, @event) in events)
        {
            if (@event is not AppointmentCancelled { Cancellation: var cancellation }) continue;
            if (!_taken.TryGetValue((stream.Tenant, stream.Id), out var taken)) continue;
            var (count, amount, sessions) = taken.BackFor(cancellation.Fee);
            var returned = told.FindIndex(each => each.Stream == taken.Stream && each.Returned.Returned.AppointmentId == stream.Id);
            var (back, times) = returned < 0
                ? (new VoucherRedemption(stream.Id, 0, 0), 0)
                : (told[returned].Returned.Returned, told[returned].Returned.Redemptions);
            if ((times, back.Amount, back.Sessions) != (count, amount, sessions))
                throw new ViolationException("a voucher is given back with its appointment",
                    $"{stream} is called off for {cancellation.Fee} and gives back {times} {back}, not {count} {amount} {sessions}");
            if (returned >= 0) told.RemoveAt(returned);
            taken.GiveBack(count, amount, sessions);
            if (returned >= 0) Returns++;
        }

        if (told.Count > 0)
            throw new ViolationException(
                "a voucher is given back with its appointment", $"{told[0]} is given back, and nothing was called off");
    }

    private sealed class Taken(StreamName stream, string? email, AppliedVoucher voucher)
    {
        public StreamName Stream => stream;

        public string? Email => email;

        public bool Counts { get; private set; } = true;

        public long Amount { get; private set; } = voucher.Amount;

        public int Sessions { get; private set; } = voucher.Sessions;

        public (int Count, long Amount, int Sessions) BackFor(Money? fee) => (fee, voucher.Kind) switch
        {
            (null, _) => (1, voucher.Amount, voucher.Sessions),
            (_, VoucherKind.Gift) => (0, Math.Max(0, voucher.Amount - fee.Amount), 0),
            _ => (0, 0, 0),
        };

        public void GiveBack(int count, long amount, int sessions)
        {
            if (count > 0) Counts = false;
            Amount -= amount;
            Sessions -= sessions;
        }
    }

    private sealed class PlainVoucher(Voucher voucher)
    {
        public string? Problem(IEnumerable<Taken> uses)
        {
            var all = uses.ToList();
            var coupon = voucher.Terms.Coupon;
            if (all.Count > coupon?.MaxRedemptions) return $"{all.Count} uses of {coupon.MaxRedemptions}";
            var mostOfOne = coupon is { FirstBookingOnly: true } ? 1 : coupon?.MaxPerClient;
            var most = all.GroupBy(each => each.Email).Select(each => each.Count()).DefaultIfEmpty().Max();
            if (most > mostOfOne) return $"{most} uses of one client, who may {mostOfOne}";
            var (amount, sessions) = (all.Sum(each => each.Amount), all.Sum(each => each.Sessions));
            if (voucher.Kind == VoucherKind.Gift && amount > voucher.Worth!.Amount) return $"{amount} of {voucher.Worth}";
            return sessions > (voucher.Sessions ?? 0) ? $"{sessions} sessions of {voucher.Sessions}" : null;
        }
    }
}
