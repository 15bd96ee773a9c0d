using System.Collections.Concurrent;
using System.Text.Json;
using Actors.Grains.Webhooks;

namespace Actors.Silo.Tests.Webhooks;

/// <summary>What was sent, and what a test lets receivers answer.</summary>
internal sealed class Receivers : IWebhookSender
{
    private readonly ConcurrentQueue<Sent> _all = [];

    /// <summary>What an attempt is answered; taken, unless a test says otherwise.</summary>
    public Func<Sent, Task<WebhookAnswer>> Answer { get; set; } = _ => Task.FromResult(Taken);

    /// <summary>The answer of a receiver that takes it.</summary>
    public static WebhookAnswer Taken { get; } = new(200, null, TimeSpan.FromMilliseconds(5));

    /// <summary>The answer of a receiver that is out of order.</summary>
    public static WebhookAnswer OutOfOrder { get; } = new(500, WebhookErrors.Status, TimeSpan.FromMilliseconds(5));

    /// <summary>All attempts, in their order.</summary>
    public IReadOnlyList<Sent> All => [.. _all];

    /// <summary>The types of what was sent to an address.</summary>
    public string[] TypesTo(string url) => [.. All.Where(sent => sent.Url == url).Select(sent => sent.Type)];

    public async Task<WebhookAnswer> SendAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(message.Body);
        var sent = new Sent(
            message.Url, message.Id, message.Timestamp, message.Signature, body.RootElement.GetProperty("type").GetString()!,
            body.RootElement.GetProperty("subject").GetString()!, Convert.ToHexString(message.Body.Span));
        _all.Enqueue(sent);
        return await Answer(sent).WaitAsync(cancellationToken);
    }

    public Task<string?> FindProblemAsync(string url, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}

/// <summary>One attempt.</summary>
internal sealed record Sent(
    string Url, string Id, DateTimeOffset At, string Signature, string Type, string Subject, string Body);
