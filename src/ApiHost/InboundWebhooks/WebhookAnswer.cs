using System.Reflection;
using System.Text;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.InboundWebhooks.Protocols;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>What a sender of webhooks is answered: a receipt, what it asked to hear, or why nothing was taken.</summary>
internal sealed class WebhookAnswer : ApiResult, IEndpointMetadataProvider
{
    private readonly ApiError? _error;
    private readonly WebhookReceiptView? _receipt;
    private readonly WebhookChallenge? _challenge;

    /// <summary>Tells what was taken.</summary>
    public WebhookAnswer(WebhookReceiptView receipt) => _receipt = receipt;

    /// <summary>Says what the sender asked to hear, and nothing around it.</summary>
    public WebhookAnswer(WebhookChallenge challenge) => _challenge = challenge;

    private WebhookAnswer(ApiError error) => _error = error;

    public static implicit operator WebhookAnswer(ApiError error) => new(error);

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Envelope<WebhookReceiptView>), ["application/json"]));

    /// <inheritdoc/>
    protected override Task WriteAsync(ApiCall call)
    {
        if (_error is not null) return ErrorWriter.WriteAsync(call, _error);
        if (_challenge is not null) return SayAsync(call, _challenge);
        var envelope = new Envelope<WebhookReceiptView> { Data = _receipt!, Meta = JsonOutput.MetaFor(call) };
        return JsonOutput.WriteAsync(call, StatusCodes.Status200OK, envelope, call.Json.Of<Envelope<WebhookReceiptView>>());
    }

    // The headers of all answers keep a browser from taking it for anything but text (nosniff).
    private static Task SayAsync(ApiCall call, WebhookChallenge challenge)
    {
        var bytes = Encoding.UTF8.GetBytes(challenge.Body);
        JsonOutput.Begin(call, StatusCodes.Status200OK, challenge.ContentType);
        call.Http.Response.ContentLength = bytes.Length;
        return call.Http.Response.Body.WriteAsync(bytes, call.Http.RequestAborted).AsTask();
    }
}
