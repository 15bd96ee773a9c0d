namespace Actors.Grains.Interfaces.Billing;

/// <summary>The tenant became a customer of the gateway.</summary>
/// <param name="CustomerId">Its id there.</param>
[GenerateSerializer, Immutable, Alias("billing.customer-opened.v1")]
public sealed record BillingCustomerOpened([property: Id(0)] string CustomerId) : IEvent;

/// <summary>Something is about to be asked of the gateway.</summary>
/// <param name="Step">What.</param>
[GenerateSerializer, Immutable, Alias("billing.step-asked.v1")]
public sealed record BillingStepAsked([property: Id(0)] BillingStep Step) : IEvent;

/// <summary>The gateway has refused what was asked.</summary>
/// <param name="Number">Which step.</param>
/// <param name="Code">The gateway's code.</param>
[GenerateSerializer, Immutable, Alias("billing.step-refused.v1")]
public sealed record BillingStepRefused([property: Id(0)] long Number, [property: Id(1)] string Code) : IEvent;

/// <summary>The gateway has told what the subscription is.</summary>
/// <param name="Subscription">What it is.</param>
/// <param name="Step">The step that this concludes; null when it was only looked at.</param>
/// <param name="LookAt">When it is looked at again at the latest; null when nothing more is to come.</param>
[GenerateSerializer, Immutable, Alias("billing.subscription-seen.v1")]
public sealed record SubscriptionSeen(
    [property: Id(0)] Subscription Subscription, [property: Id(1)] long? Step, [property: Id(2)] DateTimeOffset? LookAt) : IEvent;

/// <summary>A setup was opened by which somebody gives a method.</summary>
/// <param name="KeyId">Under which request's key.</param>
/// <param name="SetupId">The setup.</param>
[GenerateSerializer, Immutable, Alias("billing.setup-opened.v1")]
public sealed record BillingSetupOpened([property: Id(0)] string KeyId, [property: Id(1)] string SetupId) : IEvent;

/// <summary>It was said to whom invoices are made out.</summary>
/// <param name="Details">To whom.</param>
[GenerateSerializer, Immutable, Alias("billing.details-set.v1")]
public sealed record BillingDetailsSet([property: Id(0), Personal] BillingDetails? Details) : IEvent;

/// <summary>Those who manage the tenant are told something.</summary>
/// <param name="Key">What: nobody is told the same twice.</param>
[GenerateSerializer, Immutable, Alias("billing.managers-told.v1")]
public sealed record BillingManagersTold([property: Id(0)] string Key) : IEvent;

/// <summary>The tenant was deleted: nothing is paid any more, and what was said of it is erased.</summary>
[GenerateSerializer, Immutable, Alias("billing.closed.v1")]
public sealed record BillingClosed : IEvent;
