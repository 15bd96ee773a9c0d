namespace Actors.Integrations.Payments.Stripe;

/// <summary>
/// Nobody knows what became of a call of Stripe, or it may go well when it is tried again. Its message has nothing of what was sent.
/// </summary>
internal sealed class StripeGatewayException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is known.</param>
    public StripeGatewayException(string message)
        : base(message)
    {
    }
}
