using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Payments;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Payments;

/// <summary>What the gateway says may be old when it is told: several ask it at once, and their answers overtake each other.</summary>
public sealed class PaymentSightingTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);
    private static readonly Sighting Taken = new() { Attempt = 1, Status = AttemptStatus.Succeeded, IntentId = "pi_1", Received = 5_000 };
    private static readonly Dispute Open = new("dp_1", "needs_response", 5_000, "fraudulent", BlocksRefunds: true);
    private static readonly Dispute Won = Open with { Status = "won", BlocksRefunds = false };

    private readonly List<Effect> _effects = [];
    private DateTimeOffset _now = Start;
    private PaymentBook _book = Opened();

    [Fact]
    public void A_refund_that_failed_is_none_of_the_gateways_when_an_old_look_still_counts_it()
    {
        Pay();
        GiveBackInVain();
        See(Taken with { Refunded = 5_000 });
        (_book.Payment.Refunds.Length, _book.Payment.Refunded, _book.Payment.Status).ShouldBe((1, 0, PaymentStatus.Paid));
    }

    [Fact]
    public void What_somebody_gives_back_at_the_gateway_instead_is_noted_by_the_next_look()
    {
        Pay();
        GiveBackInVain();
        See(Taken with { Refunded = 2_000, FailedRefunds = 1 });
        (_book.Payment.Refunded, _book.Payment.Refunds[^1].By).ShouldBe((2_000, "test"));
    }

    [Theory]
    [InlineData("won")]
    [InlineData("lost")]
    [InlineData("warning_closed")]
    public void A_dispute_that_is_decided_stays_so_whatever_an_old_look_says(string decided)
    {
        Pay();
        See(Taken with { Dispute = Open });
        See(Taken with { Dispute = Won with { Status = decided } });
        See(Taken with { Dispute = Open });
        _book.Payment.Dispute!.Status.ShouldBe(decided);
    }

    [Fact]
    public void A_new_dispute_follows_one_that_is_decided()
    {
        Pay();
        See(Taken with { Dispute = Won });
        See(Taken with { Dispute = Open with { GatewayId = "dp_2" } });
        _book.Payment.Dispute!.GatewayId.ShouldBe("dp_2");
    }

    [Fact]
    public void An_open_dispute_is_looked_at_every_day_since_nobody_may_tell_how_it_ends()
    {
        Pay();
        See(Taken with { Dispute = Open });
        Do(turn => PaymentDecisions.Next(turn).ShouldBeNull());
        _effects[^1].DueAt.ShouldBe(Start.AddDays(1));
        See(Taken with { Dispute = Won });
        var planned = _effects.Count;
        Do(turn => PaymentDecisions.Next(turn).ShouldBeNull());
        _effects.Count.ShouldBe(planned);
    }

    [Fact]
    public void A_refund_on_its_way_is_looked_at_sooner_than_an_open_dispute()
    {
        Pay();
        See(Taken with { Dispute = Open with { BlocksRefunds = false } });
        Do(turn => PaymentDecisions.Next(turn).ShouldBeNull());
        Decide(new RefundDecided(Refund, null));
        Do(turn => PaymentSightings.See(turn, new RefundSighting("rfd_1", RefundStatus.Pending, "re_1", null)));
        Do(turn => PaymentDecisions.Next(turn).ShouldBeNull());
        _effects[^1].DueAt.ShouldBe(Start.AddHours(1));
    }

    // The simulator's seed 20032: her bank was at it when it was to be given up, and the gateway went on to answer the key as it did then.
    [Fact]
    public void What_was_refused_is_given_up_under_another_key_later()
    {
        Do(turn => PaymentDecisions.Plan(turn, AttemptKind.Intent, 5_000));
        See(Taken with { Status = AttemptStatus.Open, Received = 0 });
        Decide(new PaymentSettled(PaymentDecisions.Lost));
        var first = GivingUp();
        See(Taken with { Status = AttemptStatus.Processing, Received = 0 });
        Do(turn => PaymentDecisions.Next(turn).ShouldBeNull());
        See(Taken with { Status = AttemptStatus.Open, Received = 0 });
        _now = _now.AddMinutes(1);
        GivingUp().ShouldNotBe(first);
    }

    private string GivingUp()
    {
        PaymentStep? step = null;
        Do(turn => step = PaymentDecisions.Next(turn));
        step!.Kind.ShouldBe(PaymentStepKind.Cancel);
        return GatewayKeys.OfGivingUp("clinic", step, "cancel");
    }

    private static Refund Refund => new()
    {
        Id = "rfd_1",
        Amount = 5_000,
        Status = RefundStatus.Pending,
        By = "usr_1",
        At = Start,
        Attempt = 1,
    };

    private static PaymentBook Opened() => PaymentBook.After(
        null,
        new PaymentOpened(
            new PaymentOrder
            {
                Purpose = new PaymentPurpose(PaymentPurposeKind.Appointment, "apt_1"),
                Collects = PaymentCollection.Full,
                Amount = new Money(5_000, "EUR"),
                PayBy = Start.AddMinutes(30),
            },
            "test", null, 0, null),
        "pay_1", 1, Start);

    private void Pay()
    {
        Do(turn => PaymentDecisions.Plan(turn, AttemptKind.Intent, 5_000));
        See(Taken with { Status = AttemptStatus.Authorized, Received = 0 });
        Decide(new PaymentSecured(1));
        See(Taken);
    }

    private void GiveBackInVain()
    {
        Decide(new RefundDecided(Refund, null));
        Do(turn => PaymentSightings.See(turn, new RefundSighting("rfd_1", RefundStatus.Succeeded, "re_1", null)));
        Do(turn => PaymentSightings.See(turn, new RefundSighting("rfd_1", RefundStatus.Failed, "re_1", "expired_or_canceled_card")));
    }

    private void See(Sighting seen) => Do(turn => PaymentSightings.See(turn, seen));

    private void Decide(IEvent @event) => Do(turn => turn.Append(@event));

    private void Do(Action<PaymentTurn> decide)
    {
        var work = new UnitOfWork(
            StreamName.For("clinic", "payment", "pay_1"), _book.Payment.Version, _now, new Caller("clinic", Caller.System, "test"));
        var turn = new PaymentTurn(_book, work);
        decide(turn);
        _book = turn.Book;
        _effects.AddRange(work.Effects);
    }
}
