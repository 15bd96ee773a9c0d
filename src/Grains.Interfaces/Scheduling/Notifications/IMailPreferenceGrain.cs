using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Scheduling.Notifications;

/// <summary>
/// Whether an address wants reminders and offers of an organisation. The key is <c>{tenant}/{digest}</c>, where the digest tells nobody
/// which address it is.
/// </summary>
[Alias("scheduling.mail-preference-grain")]
public interface IMailPreferenceGrain : IGrainWithStringKey
{
    /// <summary>True when it wants none.</summary>
    [Alias("is-unsubscribed"), ReadOnly]
    Task<bool> IsUnsubscribed();

    /// <summary>Ends them. Does nothing when that was done.</summary>
    [Alias("unsubscribe")]
    Task Unsubscribe();
}

/// <summary>An address wants no more reminders and offers of the organisation.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.mails-unsubscribed.v1")]
public sealed record MailsUnsubscribed : IEvent;
