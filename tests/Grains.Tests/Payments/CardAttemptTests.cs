using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Payments;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Payments;

/// <summary>A card that is left in the form, on the gateway's page, or in both: what is to be done next.</summary>
public sealed class CardAttemptTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);
    private static readonly ReturnUrls Back = new("https://example.com/left", "https://example.com/not-left");

    private static readonly PaymentOrder Order = new()
    {
        Purpose = new PaymentPurpose(PaymentPurposeKind.Appointment, "apt_1"),
        Collects = PaymentCollection.Card,
        Amount = new Money(0, "EUR"),
        PayBy = Now.AddMinutes(30),
        Description = "K7QX-93MP",
        ExpertId = "exp_1",
    };

    private PaymentBook _book = PaymentBook.After(null, new PaymentOpened(Order, "test", null, 0, null), "pay_apt_1", 1, Now);
    private long _version = 1;

    [Fact]
    public void A_page_is_planned_beside_the_form_once()
    {
        OpenForm();
        var page = PlanPage();
        (page.Attempt.Kind, page.Attempt.Number, page.Attempt.Urls).ShouldBe((AttemptKind.SetupCheckout, 2, Back));
        page.Attempt.ClosesAt.ShouldBe(Now.AddMinutes(31), "a page is open for half an hour at least");
        See(2, AttemptStatus.Open, page: "cs_2");
        PlanPage().Attempt.ShouldBe(_book.Find(2), "the one that is open");
        Next().ShouldBeNull();
    }

    [Fact]
    public void What_is_kept_on_the_page_secures_the_appointment_and_the_form_is_given_up()
    {
        OpenForm();
        PlanPage();
        See(2, AttemptStatus.Open, page: "cs_2");
        See(2, AttemptStatus.Succeeded, page: "cs_2", setup: "seti_2", card: "pm_2").OfType<CardKept>().Single().Attempt.ShouldBe(2);
        var secure = Next().ShouldNotBeNull();
        (secure.Kind, secure.Attempt.Number).ShouldBe((PaymentStepKind.Secure, 2));
        Append(new PaymentSecured(2));
        _book.Payment.Status.ShouldBe(PaymentStatus.CardKept);
        var cancel = Next().ShouldNotBeNull();
        (cancel.Kind, cancel.Attempt.Number).ShouldBe((PaymentStepKind.Cancel, 1));
        See(1, AttemptStatus.Ended, setup: "seti_1");
        Next().ShouldBeNull();
    }

    [Fact]
    public void Two_cards_are_told_once_and_the_winners_is_charged()
    {
        OpenForm();
        PlanPage();
        See(2, AttemptStatus.Open, page: "cs_2");
        See(1, AttemptStatus.Succeeded, setup: "seti_1", card: "pm_1").OfType<CardKept>().ShouldNotBeEmpty();
        See(2, AttemptStatus.Succeeded, page: "cs_2", setup: "seti_2", card: "pm_2").OfType<CardKept>().ShouldBeEmpty();
        Append(new PaymentSecured(1));
        Next().ShouldBeNull("what is kept at the gateway beside it is charged by nobody");
        Append(new PaymentSettled(new Settlement(0, 4_000, Caller.System, "missed") { IsSecured = true }));
        var charge = Next().ShouldNotBeNull();
        (charge.Attempt.Kind, charge.Attempt.PaymentMethodId, charge.Attempt.Amount).ShouldBe((AttemptKind.Charge, "pm_1", 4_000));
    }

    [Fact]
    public void A_card_of_the_page_is_charged_too()
    {
        PlanPage();
        See(1, AttemptStatus.Succeeded, page: "cs_1", setup: "seti_1", card: "pm_1");
        Append(new PaymentSecured(1));
        Append(new PaymentSettled(new Settlement(0, 4_000, Caller.System, "missed") { IsSecured = true }));
        Next().ShouldNotBeNull().Attempt.PaymentMethodId.ShouldBe("pm_1");
    }

    [Fact]
    public void After_a_lapse_the_page_is_closed_and_a_card_that_comes_too_late_secures_nothing()
    {
        PlanPage();
        See(1, AttemptStatus.Open, page: "cs_1");
        Append(new PaymentSettled(new Settlement(0, 0, Caller.System, "lapsed")));
        Next().ShouldNotBeNull().Kind.ShouldBe(PaymentStepKind.Cancel);
        See(1, AttemptStatus.Succeeded, page: "cs_1", setup: "seti_1", card: "pm_1");
        Next().ShouldBeNull();
        _book.Payment.Status.ShouldBe(PaymentStatus.Cancelled);
        Decide(turn => PagePlans.Plan(turn, Back)).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
    }

    private void OpenForm()
    {
        Next().ShouldNotBeNull().Attempt.Kind.ShouldBe(AttemptKind.Setup);
        See(1, AttemptStatus.Open, setup: "seti_1");
    }

    private PaymentStep PlanPage() => Decide(turn => PagePlans.Plan(turn, Back)).Value.ShouldNotBeNull();

    private PaymentStep? Next() => Decide(PaymentDecisions.Next);

    private void Append(IEvent @event) => Decide(turn =>
    {
        turn.Append(@event);
        return turn;
    });

    private IReadOnlyList<IEvent> See(
        int attempt, AttemptStatus status, string? page = null, string? setup = null, string? card = null)
    {
        var work = NewWork();
        var sighting = new Sighting
        {
            Attempt = attempt,
            Status = status,
            CheckoutId = page,
            IntentId = setup,
            CustomerId = card is null ? null : "cus_1",
            PaymentMethodId = card,
        };
        Run(work, turn => PaymentSightings.See(turn, sighting));
        return work.Events;
    }

    private T Decide<T>(Func<PaymentTurn, T> decide)
    {
        T answer = default!;
        Run(NewWork(), turn => answer = decide(turn));
        return answer;
    }

    private UnitOfWork NewWork() =>
        new(StreamName.For("clinic", "payment", "pay_apt_1"), _version, Now, new Caller("clinic", Caller.System, "op_1"));

    private void Run(UnitOfWork work, Action<PaymentTurn> act)
    {
        var turn = new PaymentTurn(_book, work);
        act(turn);
        (_book, _version) = (turn.Book, work.Version);
    }
}
