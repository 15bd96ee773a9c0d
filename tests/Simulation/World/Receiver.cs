using System.Text;
using Actors.Grains.Webhooks;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.World;

/// <summary>A receiver of webhooks outside: it notes what it took, in the order in which it came first.</summary>
internal sealed class Receiver
{
    private readonly Dictionary<string, string> _bodies = [];
    private readonly List<string> _taken = [];

    /// <summary>Where it is.</summary>
    public const string Url = "https://receiver.example/events";

    /// <summary>The ids of what it took, in the order in which each came first.</summary>
    public IReadOnlyList<string> Taken => _taken;

    /// <summary>Takes a delivery.</summary>
    /// <param name="message">The delivery.</param>
    public void Take(WebhookMessage message)
    {
        var body = Encoding.UTF8.GetString(message.Body.Span);
        if (_bodies.TryAdd(message.Id, body)) _taken.Add(message.Id);
        else if (_bodies[message.Id] != body)
            throw new ViolationException("a delivery is the same each time", $"{message.Id} was {_bodies[message.Id]} and is {body}");
    }
}

/// <summary>The services outside, which no process takes with it when it dies.</summary>
/// <param name="Mails">The mail service.</param>
/// <param name="Receiver">The receiver of webhooks.</param>
/// <param name="Payments">The payment service.</param>
internal sealed record Outside(MailService Mails, Receiver Receiver, PaymentService Payments);

/// <summary>The receiver as a process reaches it.</summary>
internal sealed class ReceiverConnection(Receiver receiver, Owner process, FaultPlan faults) : IWebhookSender
{
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async Task<WebhookAnswer> SendAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        await Task.Delay(Usual, process.Clock, cancellationToken);
        if (faults.Hit(FaultPoint.ReceiverFails)) return new WebhookAnswer(500, WebhookErrors.Status, Usual);
        if (faults.Hit(FaultPoint.ReceiverHangs))
        {
            await Task.Delay(Longest, process.Clock, cancellationToken);
            return new WebhookAnswer(null, WebhookErrors.Timeout, Longest);
        }

        try
        {
            receiver.Take(message);
        }
        catch (ViolationException violation)
        {
            process.Loop.Fail(violation);
        }

        return faults.Hit(FaultPoint.ReceiverAnswerIsLost)
            ? new WebhookAnswer(null, WebhookErrors.ConnectionFailed, Usual)
            : new WebhookAnswer(200, null, Usual);
    }

    /// <inheritdoc/>
    public Task<string?> FindProblemAsync(string url, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
