using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>Which webhooks are listed.</summary>
internal sealed record WebhookQuery(DocumentQuery Documents) : IQuery<WebhookQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("source", "string", "Only those of this source.", "stripe") { Values = WebhookNames.Sources },
        new("status", "string", $"One or more of {string.Join(", ", WebhookNames.Statuses)}, with commas between.", "failed"),
    ];

    /// <inheritdoc/>
    public static WebhookQuery Read(ref QueryReader query)
    {
        var paging = Paging.Read(ref query);
        var sources = query.Names("source", WebhookNames.Sources);
        if (sources.Count > 1) query.Add("source", "must be one source");
        return new WebhookQuery(new DocumentQuery
        {
            Tenant = Caller.System,
            Kind = InboundWebhookDocuments.Webhook,
            Category = sources.Count == 1 ? sources[0] : null,
            Statuses = query.Names("status", WebhookNames.Statuses),
            Descending = true,
            Page = paging.Page,
            Limit = paging.Limit,
        });
    }
}
