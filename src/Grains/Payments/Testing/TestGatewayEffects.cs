using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Interfaces.Payments.Testing;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Testing.Model;
using Actors.Grains.Payments.Testing.Shapes;

namespace Actors.Grains.Payments.Testing;

/// <summary>An event of the test gateway on its way to our own intake.</summary>
/// <param name="ProviderId">Its id.</param>
/// <param name="Type">What has happened.</param>
/// <param name="Body">The whole of it, shaped as Stripe's.</param>
internal sealed record TestGatewayNotice(string ProviderId, string Type, string Body);

/// <summary>How effects of the test gateway are written; names never change.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TestGatewayNotice))]
internal sealed partial class TestGatewayEffectJson : JsonSerializerContext;

/// <summary>The effects of the test gateway, all of the tenant <c>system</c>.</summary>
internal static class TestGatewayEffects
{
    /// <summary>Tells our own intake of an event; the target is the delivery.</summary>
    public const string TellKind = "payments-test.tell";

    /// <summary>Keeps a method with its customer; the target is the customer's family, the payload the call.</summary>
    public const string KeepKind = "payments-test.keep-method";

    /// <summary>Does what is due in a family by itself.</summary>
    public const string AdvanceKind = "payments-test.advance";

    /// <summary>Metadata by which whoever asks has the events of one thing told late: how many seconds.</summary>
    public const string DelayMetadata = "test_event_delay_seconds";

    /// <summary>Metadata by which they are told twice, and a third time under another id.</summary>
    public const string DuplicateMetadata = "test_duplicate_events";

    /// <summary>Metadata by which they are told in the reverse of their order.</summary>
    public const string ReorderMetadata = "test_reorder_events";

    private const int LongestDelay = 3_600;

    /// <summary>Tells of what has happened.</summary>
    /// <param name="ledger">What has happened.</param>
    /// <param name="options">How it is told.</param>
    public static IEnumerable<Effect> Tell(Ledger ledger, TestGatewayOptions options)
    {
        for (var index = 0; index < ledger.Events.Count; index++)
        {
            var told = ledger.Events[index];
            var metadata = told.About.Metadata;
            var delay = DelayIn(metadata) ?? options.EventDelaySeconds;
            var place = options.ReorderEvents || metadata.ContainsKey(ReorderMetadata) ? ledger.Events.Count - index : 0;
            var due = ledger.Now.AddSeconds(delay + place);
            yield return Tell(told, told.Id, "", due);
            if (!options.DuplicateEvents && !metadata.ContainsKey(DuplicateMetadata)) continue;
            yield return Tell(told, told.Id, "-again", due.AddSeconds(1));
            yield return Tell(told, told.Id + "_2", "", due);
        }
    }

    /// <summary>Keeps a method with its customer.</summary>
    /// <param name="method">The method.</param>
    public static Effect Keep(ModelMethod method)
    {
        var call = new ModelCall(new KeepMethod(method), null);
        var family = ModelIds.FamilyOf(method.CustomerId!)!;
        var payload = JsonSerializer.Serialize(call, ModelJson.Default.ModelCall);
        return Of(KeepKind, "keep-" + method.Id, KeyOf(family), payload, method.CreatedAt);
    }

    /// <summary>Does what is due. The same time may become the next again, so its id is the version that found it.</summary>
    /// <param name="family">The family.</param>
    /// <param name="version">The version of the family's stream.</param>
    /// <param name="due">When.</param>
    public static Effect Advance(string family, long version, DateTimeOffset due) => Of(
        AdvanceKind, string.Create(CultureInfo.InvariantCulture, $"advance-{family}-{version}"), KeyOf(family), "", due);

    /// <summary>The key of a family's grain.</summary>
    /// <param name="family">The family.</param>
    public static string KeyOf(string family) => GrainKey.For(Caller.System, family);

    private static int? DelayIn(IReadOnlyDictionary<string, string> metadata) =>
        int.TryParse(metadata.GetValueOrDefault(DelayMetadata), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Math.Min(seconds, LongestDelay)
            : null;

    private static Effect Tell(ModelEvent told, string id, string suffix, DateTimeOffset due)
    {
        var notice = new TestGatewayNotice(id, told.Type, StripeShapes.Event(told, id).ToJsonString());
        var target = WebhookKey.For(WebhookKey.IdOf(WebhookSource.Stripe, null, id));
        return Of(
            TellKind, "tell-" + id + suffix, target,
            JsonSerializer.Serialize(notice, TestGatewayEffectJson.Default.TestGatewayNotice), due);
    }

    private static Effect Of(string kind, string id, string target, string payload, DateTimeOffset due) => new()
    {
        Id = id,
        Tenant = Caller.System,
        Kind = kind,
        Target = target,
        Payload = Encoding.UTF8.GetBytes(payload),
        DueAt = due,
    };
}

/// <summary>Tells our own intake of an event, which keeps and processes it as it does Stripe's.</summary>
internal sealed class TellTestEventHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => TestGatewayEffects.TellKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var notice = JsonSerializer.Deserialize(effect.Payload.Span, TestGatewayEffectJson.Default.TestGatewayNotice)!;
        var delivery = new WebhookDelivery(WebhookSource.Stripe, notice.ProviderId, notice.Type, null, notice.Body);
        return grains.GetGrain<IInboundWebhookGrain>(effect.Target).Receive(delivery);
    }
}

/// <summary>Keeps a method with its customer.</summary>
internal sealed class KeepTestMethodHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => TestGatewayEffects.KeepKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<ITestGatewayGrain>(effect.Target).Run(Encoding.UTF8.GetString(effect.Payload.Span));
}

/// <summary>Does what is due by itself.</summary>
internal sealed class AdvanceTestGatewayHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => TestGatewayEffects.AdvanceKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<ITestGatewayGrain>(effect.Target).Advance();
}
