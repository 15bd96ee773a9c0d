using System.Globalization;
using System.Text;
using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Tenancy;

namespace Actors.Grains.Webhooks;

/// <summary>The mails to those who manage an organisation about an endpoint that fails.</summary>
internal static class WebhookMails
{
    /// <summary>The mail that an endpoint fails.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="since">Since when.</param>
    public static (string Subject, string Text) Failing(WebhookEndpoint endpoint, DateTimeOffset since) => (
        "A webhook endpoint fails",
        $"""
        Since {TimeOf(since)} UTC every attempt to send events to {NameOf(endpoint)} has failed.

        It is tried on. If nothing but failures come of it until {TimeOf(since + WebhookAttemptDecisions.DisabledAfter)} UTC,
        it is disabled. What is not delivered waits, and can be replayed. Its deliveries, and what it answers, are in its log.
        """);

    /// <summary>The mail that an endpoint was disabled.</summary>
    /// <param name="endpoint">The endpoint.</param>
    public static (string Subject, string Text) Disabled(WebhookEndpoint endpoint) => (
        "A webhook endpoint was disabled",
        $"""
        Nothing is sent any more to {NameOf(endpoint)}, because {WhyOf(endpoint)}.

        Nothing is lost: once it is enabled again, it is sent everything that has happened since.
        """);

    // Its address would be a link, and of those our mails have none that somebody has written.
    private static string NameOf(WebhookEndpoint endpoint) => endpoint.Description is { } description
        ? $"the webhook endpoint {endpoint.Id} ({MailText.Name(description)})"
        : $"the webhook endpoint {endpoint.Id}";

    private static string WhyOf(WebhookEndpoint endpoint) => endpoint.DisabledReason == WebhookDisabledReason.Gone
        ? "it has answered 410 Gone"
        : $"nothing but failures have come of it since {TimeOf(endpoint.FailingSince ?? endpoint.UpdatedAt)} UTC";

    private static string TimeOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Mails those who manage an organisation, unless what they would hear has been overtaken.</summary>
internal sealed class MailFailuresHandler(IDocuments documents, IMailSender sender) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => WebhookEffects.MailKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var key = new DocumentKey(effect.Tenant, WebhookDocuments.Endpoint, GrainKey.IdOf(effect.Target));
        if (await documents.GetAsync(key, cancellationToken) is not { } row) return;
        var endpoint = JsonSerializer.Deserialize(row.Body.Span, WebhooksJson.Default.WebhookEndpoint)!;
        if (TextOf(endpoint, Encoding.UTF8.GetString(effect.Payload.Span)) is not { } mail) return;
        foreach (var manager in await MemberDocuments.ManagersOfAsync(documents, effect.Tenant, cancellationToken))
        {
            var message = new MailMessage(
                $"{effect.Id}-{manager.UserId}", manager.Email, MailText.Name(manager.Name), mail.Subject, mail.Text);
            await sender.SendAsync(message, cancellationToken);
        }
    }

    private static (string Subject, string Text)? TextOf(WebhookEndpoint endpoint, string what) => what switch
    {
        WebhookEffects.Disabled when !endpoint.IsEnabled => WebhookMails.Disabled(endpoint),
        WebhookEffects.Failing when endpoint is { IsEnabled: true, FailingSince: { } since } => WebhookMails.Failing(endpoint, since),
        _ => null,
    };
}

/// <summary>Trims the logs of endpoints.</summary>
internal sealed class TrimLogHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => WebhookEffects.TrimKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IWebhookEndpointGrain>(effect.Target).TrimLog();
}
