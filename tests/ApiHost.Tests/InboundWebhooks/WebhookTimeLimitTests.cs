using System.Text.Json.Nodes;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>Processing that hangs is a failure that an operator sees at the delivery, and is tried again.</summary>
public sealed class WebhookTimeLimitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_takes_too_long_has_failed_and_is_tried_again(bool hears)
    {
        var processor = new HangingProcessor(hears);
        await using var server = await WebhookServer.StartAsync(processor, ("Webhooks:ProcessingSeconds", "1"));
        (await server.StripeAsync(Vectors.StripeBody)).Status.ShouldBe(200);

        var seen = await SeenAsync(server, one => one["failures"]!.GetValue<int>() == 1);
        (seen["status"]!.GetValue<string>(), seen["remark"]!.GetValue<string>()).ShouldBe(("received", "It took longer than 1 seconds."));

        processor.LetGo();
        server.Clock.Advance(TimeSpan.FromSeconds(2));
        seen = await SeenAsync(server, one => one["status"]!.GetValue<string>() != "received");
        (seen["status"]!.GetValue<string>(), processor.Runs).ShouldBe(("processed", 2));
    }

    private static async Task<JsonNode> SeenAsync(WebhookServer server, Func<JsonNode, bool> isThere)
    {
        var answer = await Eventually.Hears(() => server.AsOperator("GET", ""), heard => isThere(heard.Data[0]!));
        return answer.Data[0]!;
    }

    private sealed class HangingProcessor(bool hears) : IWebhookProcessor
    {
        private readonly TaskCompletionSource _free = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _runs;

        public int Runs => Volatile.Read(ref _runs);

        public WebhookSource Source => WebhookSource.Stripe;

        public void LetGo() => _free.SetResult();

        public bool ActsOn(string type) => true;

        public async Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _runs);
            await _free.Task.WaitAsync(hears ? cancellationToken : CancellationToken.None);
            return WebhookVerdict.Processed();
        }
    }
}
