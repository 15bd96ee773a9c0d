using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;

namespace Actors.Grains.Payments;

/// <summary>The state of a payment.</summary>
/// <param name="id">The payment's id.</param>
internal sealed class PaymentState(string id) : IFoldedState
{
    /// <summary>What is known of it; null before it is opened.</summary>
    public PaymentBook? Book { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => Book = PaymentBook.After(Book, @event, id, version, at);
}
