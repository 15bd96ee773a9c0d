using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;

namespace Actors.ApiHost.Webhooks;

/// <summary>Grains of the organisation that a call is about.</summary>
internal static class WebhookGrains
{
    /// <summary>One of its endpoints.</summary>
    public static IWebhookEndpointGrain EndpointOf(this IGrainFactory grains, ApiCall call, string id) =>
        grains.GetGrain<IWebhookEndpointGrain>(GrainKey.For(call.TenantId, id));
}
