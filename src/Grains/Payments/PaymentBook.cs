using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;

namespace Actors.Grains.Payments;

/// <summary>Everything that is known of one payment: pure, and made of its events.</summary>
internal sealed record PaymentBook
{
    /// <summary>The payment, as answers show it.</summary>
    public required Payment Payment { get; init; }

    /// <summary>Every way on which the money may come, by number.</summary>
    public ImmutableList<Attempt> Attempts { get; init; } = [];

    /// <summary>The attempt by which it is paid; null before that is certain.</summary>
    public int? Winner { get; init; }

    /// <summary>What is kept of it; null while that is not decided, and so everything.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>True once it was given up with nothing taken.</summary>
    public bool HasEnded { get; init; }

    /// <summary>Why it could not be collected; null when it could.</summary>
    public string? Failure { get; init; }

    /// <summary>When the gateway is asked again; null when that is not planned.</summary>
    public DateTimeOffset? NextLook { get; init; }

    /// <summary>The digest of the request that opened it.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The digests of the requests for refunds, by the refunds' ids.</summary>
    public ImmutableDictionary<string, string> RefundFingerprints { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The attempt by which it is paid; null before that is certain.</summary>
    public Attempt? Winning => Winner is { } number ? Find(number) : null;

    /// <summary>True while an attempt may still win: nothing says that what it is for is not to be had.</summary>
    public bool MayBeWon => Winner is null && Settlement is null or { IsSecured: true };

    /// <summary>Finds an attempt.</summary>
    /// <param name="number">Its number.</param>
    public Attempt? Find(int number) => Attempts.FirstOrDefault(attempt => attempt.Number == number);

    /// <summary>
    /// What was decided to be given back of an attempt's money, in minor units; what did not arrive is for people to look at.
    /// </summary>
    /// <param name="attempt">The attempt.</param>
    public long RefundsOf(Attempt attempt) =>
        Payment.Refunds.Where(refund => refund.Attempt == attempt.Number).Sum(refund => refund.Amount);

    /// <summary>What it is after an event.</summary>
    /// <param name="book">What it was; null before the first.</param>
    /// <param name="event">The event.</param>
    /// <param name="id">The payment's id.</param>
    /// <param name="version">The event's place in the stream.</param>
    /// <param name="at">When it was decided.</param>
    public static PaymentBook After(PaymentBook? book, IEvent @event, string id, long version, DateTimeOffset at)
    {
        if (@event is PaymentOpened opened) return Opened(opened, id, version, at);
        var next = Next(book ?? throw new InvalidOperationException("A payment's stream does not start with its opening."), @event);
        return next with { Payment = Summed(next) with { UpdatedAt = at, Version = version } };
    }

    private static PaymentBook Opened(PaymentOpened opened, string id, long version, DateTimeOffset at) => new()
    {
        Fingerprint = opened.Fingerprint,
        Payment = new Payment
        {
            Id = id,
            Order = opened.Order,
            Gateway = opened.Gateway,
            Status = PaymentStatus.Pending,
            Destination = opened.Destination,
            ApplicationFee = opened.ApplicationFee,
            CreatedAt = at,
            UpdatedAt = at,
            Version = version,
        },
    };

    private static PaymentBook Next(PaymentBook book, IEvent @event) => @event switch
    {
        AttemptPlanned planned => book with { Attempts = book.Attempts.Add(planned.Attempt) },
        AttemptSeen seen => book.With(seen.Sighting.Attempt, attempt => Sightings.Merge(attempt, seen.Sighting)),
        PaymentDeclined declined => book with { Payment = book.Payment with { DeclineCode = declined.Code } },
        PaymentSecured secured => book with { Winner = secured.Attempt },
        CaptureDecided decided => book.With(decided.Attempt, attempt => attempt with { Captures = decided.Amount }),
        PaymentTaken or CardKept => book with { Payment = book.Payment with { DeclineCode = null } },
        PaymentSettled settled => book with { Settlement = settled.Settlement },
        PaymentEnded => book with { HasEnded = true },
        PaymentFailed failed => book with { Failure = failed.Code },
        RefundDecided decided => book.With(decided),
        RefundSent sent => book.WithRefund(sent.RefundId, refund => refund with { GatewayId = sent.GatewayId }),
        RefundArrived arrived => book.WithRefund(
            arrived.RefundId, refund => refund with { Status = RefundStatus.Succeeded, GatewayId = arrived.GatewayId ?? refund.GatewayId }),
        RefundFailed failed => book.WithRefund(
            failed.RefundId, refund => refund with { Status = RefundStatus.Failed, Failure = failed.Failure }),
        PaymentDisputed disputed => book with { Payment = book.Payment with { Dispute = disputed.Dispute } },
        PaymentLookPlanned planned => book with { NextLook = planned.At },
        PaymentErased => book.Erased(),
        _ => throw new InvalidOperationException($"A payment's stream has a foreign event {@event.GetType().Name}."),
    };

    private static Payment Summed(PaymentBook book)
    {
        var refunded = book.Payment.Refunds.Where(refund => refund.Status != RefundStatus.Failed).Sum(refund => refund.Amount);
        var captured = book.Attempts.Sum(attempt => attempt.Received);
        return book.Payment with { Captured = captured, Refunded = refunded, Status = PaymentStatuses.Of(book, captured, refunded) };
    }

    private PaymentBook With(int number, Func<Attempt, Attempt> change)
    {
        var index = Attempts.FindIndex(attempt => attempt.Number == number);
        return index < 0 ? this : this with { Attempts = Attempts.SetItem(index, change(Attempts[index])) };
    }

    private PaymentBook With(RefundDecided decided) => this with
    {
        Payment = Payment with { Refunds = Payment.Refunds.Add(decided.Refund) },
        RefundFingerprints = decided.Fingerprint is { } fingerprint
            ? RefundFingerprints.SetItem(decided.Refund.Id, fingerprint)
            : RefundFingerprints,
    };

    private PaymentBook WithRefund(string id, Func<Refund, Refund> change) => this with
    {
        Payment = Payment with { Refunds = [.. Payment.Refunds.Select(refund => refund.Id == id ? change(refund) : refund)] },
    };

    private PaymentBook Erased() => this with
    {
        RefundFingerprints = ImmutableDictionary<string, string>.Empty,
        Payment = Payment with
        {
            Refunds = [.. Payment.Refunds.Select(refund => refund with { Reason = null })],
        },
    };
}
