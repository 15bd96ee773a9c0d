using System.Globalization;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Secrets;

namespace Actors.Grains.Webhooks;

/// <summary>
/// The secrets of endpoints, derived from the installation's key and stored nowhere: every silo makes the same, and a repeat of the request
/// that asked for one is answered alike.
/// </summary>
/// <param name="keys">The installation's keys.</param>
public sealed class WebhookSecrets(IPurposeKeys keys)
{
    private readonly DerivedToken _secrets = new(keys.For(Purposes.WebhookSecrets), PartsFraming.LengthPrefixed);

    /// <summary>A secret: 32 bytes.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="generation">Which of its secrets.</param>
    public byte[] Of(string tenant, string endpointId, int generation)
    {
        var secret = new byte[DerivedToken.Length];
        _secrets.Compute(secret, tenant, endpointId, generation.ToString(CultureInfo.InvariantCulture));
        return secret;
    }

    /// <summary>A secret as receivers are shown it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="endpoint">The endpoint, whose newest it is.</param>
    public string NewestOf(string tenant, WebhookEndpoint endpoint) =>
        StandardWebhooks.TextOf(Of(tenant, endpoint.Id, endpoint.Secrets[0].Generation));

    /// <summary>The secrets that sign at a time, newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="now">The time.</param>
    public IReadOnlyList<byte[]> AliveOf(string tenant, WebhookEndpoint endpoint, DateTimeOffset now) =>
        [.. endpoint.Secrets.Where(secret => secret.IsAlive(now)).Select(secret => Of(tenant, endpoint.Id, secret.Generation))];
}
