using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Who wants no reminders and no offers of an organisation any more.</summary>
/// <param name="grains">The grains.</param>
/// <param name="tokens">By which an address is known without being told.</param>
internal sealed class MailPreferences(IGrainFactory grains, AppointmentTokens tokens)
{
    /// <summary>True when an address wants none.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="email">The address.</param>
    public Task<bool> IsUnwantedAsync(string tenant, string email) =>
        grains.GetGrain<IMailPreferenceGrain>(GrainKey.For(tenant, tokens.MailPreferenceId(tenant, email))).IsUnsubscribed();
}
