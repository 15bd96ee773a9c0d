using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;

namespace Actors.Grains.Payments;

/// <summary>One decision of a payment: what is appended shows in the book at once, so that what follows is decided on it.</summary>
/// <param name="book">What is known of the payment.</param>
/// <param name="work">Takes what is to be written.</param>
internal sealed class PaymentTurn(PaymentBook book, UnitOfWork work)
{
    /// <summary>What is known of the payment now.</summary>
    public PaymentBook Book { get; private set; } = book;

    /// <summary>The payment now.</summary>
    public Payment Payment => Book.Payment;

    /// <summary>The time.</summary>
    public DateTimeOffset Now => work.Now;

    /// <summary>The tenant.</summary>
    public string Tenant => work.Caller.Tenant;

    /// <summary>Who asks.</summary>
    public string Actor => work.Caller.Actor;

    /// <summary>Appends an event.</summary>
    /// <param name="event">The event.</param>
    public void Append(IEvent @event)
    {
        work.Append(@event);
        Book = PaymentBook.After(Book, @event, Payment.Id, work.Version, work.Now);
    }

    /// <summary>Has the payment looked at.</summary>
    /// <param name="effect">The effect.</param>
    public void Enqueue(Effect effect) => work.Enqueue(effect);
}
