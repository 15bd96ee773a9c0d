using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Payments.Connect;

/// <summary>Accounts of experts, in our words: pure.</summary>
internal static class ConnectedAccounts
{
    /// <summary>What the gateway keeps of the expert.</summary>
    public const string Expert = "expert_id";

    /// <summary>What the gateway keeps with an account.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="expertId">The expert.</param>
    public static IReadOnlyDictionary<string, string> MetadataOf(string tenant, string expertId) =>
        new Dictionary<string, string> { [GatewayKeys.Tenant] = tenant, [Expert] = expertId };

    /// <summary>An account as the gateway tells it.</summary>
    /// <param name="expertId">The expert.</param>
    /// <param name="gateway">Who tells it.</param>
    /// <param name="account">What it tells.</param>
    /// <param name="now">The time.</param>
    public static ConnectedAccount Of(string expertId, string gateway, GatewayAccount account, DateTimeOffset now) => new()
    {
        ExpertId = expertId,
        Gateway = gateway,
        AccountId = account.Id,
        ChargesEnabled = account.ChargesEnabled,
        PayoutsEnabled = account.PayoutsEnabled,
        DetailsSubmitted = account.DetailsSubmitted,
        Missing = [.. account.PastDue.Union(account.CurrentlyDue)],
        DisabledReason = account.DisabledReason,
        UpdatedAt = now,
    };
}
