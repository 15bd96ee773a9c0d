using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests.InboundWebhooks;

/// <summary>The grain of a delivery on a real silo: repeats, failures, replays, restarts, and the end of what was said.</summary>
public sealed class InboundWebhookTests : IDisposable
{
    private static readonly WebhookDelivery Delivery =
        new(WebhookSource.Stripe, "evt_1", "payment_intent.succeeded", TenantId: null, """{"id":"evt_1"}""");

    private readonly string _folder = Directory.CreateTempSubdirectory("actors-silo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_came_is_known_after_a_restart_and_a_repeat_writes_nothing()
    {
        var file = Path.Combine(_folder, "actors.db");
        await using (var silo = await ErasureSteps.StartQuiet(file)) (await WebhookOf(silo).Receive(Delivery)).Replayed.ShouldBeFalse();
        await using var again = await ErasureSteps.StartQuiet(file);
        var repeat = await WebhookOf(again).Receive(Delivery with { Body = "{}" });
        (repeat.Replayed, repeat.Value!.Status).ShouldBe((true, InboundWebhookStatus.Received));
        (await WebhookOf(again).Get()).Value!.Body.ShouldBe("""{"id":"evt_1"}""");
        (await TypesOf(again)).ShouldBe(["inbound-webhooks.received.v1"]);
    }

    [Fact]
    public async Task Many_at_once_are_one()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        var webhook = WebhookOf(silo);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => webhook.Receive(Delivery)));
        answers.Count(answer => !answer.Replayed).ShouldBe(1);
        (await TypesOf(silo)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task After_twelve_failures_it_has_failed_and_a_replay_begins_anew()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        await WebhookOf(silo).Receive(Delivery);
        for (var failure = 1; failure <= 12; failure++)
        {
            var before = (await WebhookOf(silo).Get()).Value!;
            before.Webhook.Status.ShouldBe(InboundWebhookStatus.Received);
            (await WebhookOf(silo).Replay()).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
            await WebhookOf(silo).Fail(before.Turn, "away", isLasting: false);
            // A processing that was overtaken says nothing any more.
            await WebhookOf(silo).Fail(before.Turn, "again", isLasting: true);
            await WebhookOf(silo).Conclude(before.Turn, WebhookVerdict.Processed());
        }

        var failed = (await WebhookOf(silo).Get()).Value!.Webhook;
        (failed.Status, failed.Failures, failed.Remark).ShouldBe((InboundWebhookStatus.Failed, 12, "away"));
        var replayed = (await WebhookOf(silo).Replay()).Value!;
        (replayed.Status, replayed.Failures, replayed.Remark).ShouldBe((InboundWebhookStatus.Received, 0, null));
        await WebhookOf(silo).Conclude((await WebhookOf(silo).Get()).Value!.Turn, WebhookVerdict.Processed("usr_1"));
        (await WebhookOf(silo).Get()).Value!.Webhook.ShouldSatisfyAllConditions(
            webhook => webhook.Status.ShouldBe(InboundWebhookStatus.Processed), webhook => webhook.PersonId.ShouldBe("usr_1"));
    }

    [Fact]
    public async Task What_is_erased_can_neither_be_processed_nor_replayed_and_is_still_known()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        await WebhookOf(silo).Receive(Delivery);
        await WebhookOf(silo).Erase();
        await WebhookOf(silo).Erase();

        var erased = (await WebhookOf(silo).Get()).Value!;
        (erased.Body, erased.Webhook.Status).ShouldBe(("", InboundWebhookStatus.Ignored));
        (await WebhookOf(silo).Replay()).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        (await WebhookOf(silo).Receive(Delivery)).Replayed.ShouldBeTrue();
        (await TypesOf(silo)).ShouldBe(["inbound-webhooks.received.v1", "inbound-webhooks.erased.v1"]);
        (await silo.Documents.GetAsync(KeyOf(Delivery), default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_tells_that_a_person_is_gone_is_not_kept_itself()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        await WebhookOf(silo).Receive(Delivery);
        var turn = (await WebhookOf(silo).Get()).Value!.Turn;
        await WebhookOf(silo).Conclude(turn, WebhookVerdict.Processed() with { ErasesBody = true });

        (await WebhookOf(silo).Get()).Value!.ShouldSatisfyAllConditions(
            content => content.Body.ShouldBeEmpty(), content => content.Webhook.Status.ShouldBe(InboundWebhookStatus.Processed));
        (await silo.Documents.GetAsync(KeyOf(Delivery), default)).ShouldBeNull();
    }

    [Fact]
    public async Task With_a_person_goes_what_was_said_of_her_and_of_nobody_else()
    {
        await using var silo = await ErasureSteps.StartQuiet();
        var others = Delivery with { ProviderId = "evt_others" };
        foreach (var (delivery, person) in new[] { (Delivery, "usr_1"), (others, "usr_2") })
        {
            await WebhookOf(silo, delivery).Receive(delivery);
            var turn = (await WebhookOf(silo, delivery).Get()).Value!.Turn;
            await WebhookOf(silo, delivery).Conclude(turn, WebhookVerdict.Processed(person));
        }

        var erasure = new PersonErasure("usr_1", null, silo.Clock.GetUtcNow(), Step: 1);
        foreach (var tenant in new[] { "clinic", "practice" })
        {
            _ = silo.As(tenant);
            foreach (var eraser in silo.Host.Services.GetServices<IPersonEraser>()) await eraser.Erase(tenant, erasure, default);
        }

        (await WebhookOf(silo).Get()).Value!.Body.ShouldBeEmpty();
        (await WebhookOf(silo, others).Get()).Value!.Body.ShouldNotBeEmpty();
    }

    private static IInboundWebhookGrain WebhookOf(TestSilo silo, WebhookDelivery? delivery = null) =>
        silo.As(Caller.System).GetGrain<IInboundWebhookGrain>(WebhookKey.For(IdOf(delivery ?? Delivery)));

    private static string IdOf(WebhookDelivery delivery) => WebhookKey.IdOf(delivery.Source, delivery.TenantId, delivery.ProviderId);

    private static DocumentKey KeyOf(WebhookDelivery delivery) =>
        new(Caller.System, InboundWebhookDocuments.Webhook, IdOf(delivery));

    private static async Task<string[]> TypesOf(TestSilo silo)
    {
        var stream = StreamName.For(Caller.System, "inbound-webhook", IdOf(Delivery));
        return [.. (await silo.Journal.ReadStreamAsync(stream, 0, 100, default)).Select(item => item.Type)];
    }
}
