using System.Collections.Concurrent;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;
using Actors.Grains.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Silo.Tests.Webhooks;

/// <summary>An endpoint on a real silo: what is sent, in which order, under which id, and what failures and restarts make of it.</summary>
public sealed class WebhookEndpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-silo-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_happens_from_then_on_is_sent_once_and_nothing_from_before()
    {
        var receivers = new Receivers();
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.LetHappenAsync("before");
        await silo.AddEndpointAsync();
        var service = await silo.LetHappenAsync("after");
        await silo.AddExpert();

        var log = await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 1);
        var sent = receivers.All.ShouldHaveSingleItem();
        (sent.Type, sent.Subject, sent.Id).ShouldBe(("service.created", "service:" + service.Id, log[0].Event.Id));
        sent.Id.ShouldStartWith("msg_");
        log[0].Attempts.ShouldHaveSingleItem().StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task What_fails_is_tried_again_under_its_id_and_holds_up_its_own_subject_only()
    {
        var receivers = new Receivers();
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.AddEndpointAsync();
        string? poison = null;
        receivers.Answer = sent => Task.FromResult(sent.Subject == poison ? Receivers.OutOfOrder : Receivers.Taken);
        var first = await silo.LetHappenAsync("one");
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 1);
        poison = "service:" + first.Id;
        await silo.LetChangeAsync(first, 45);
        await silo.LetChangeAsync(first, 60);
        await silo.LetHappenAsync("two");

        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 2);
        var waiting = (await silo.LogOnceAsync(EventDeliveryStatus.Pending, 2)).Where(item => item.Event.Subject == poison)
            .Where(item => item.Status == EventDeliveryStatus.Pending).ToArray();
        await Eventually.Hears(() => silo.LogAsync(), log => log.Any(item => item.Attempts is [{ Error: WebhookErrors.Status }]));
        receivers.All.Count(sent => sent.Type == "service.changed").ShouldBe(1);

        receivers.Answer = _ => Task.FromResult(Receivers.Taken);
        silo.Clock.Advance(TimeSpan.FromSeconds(6));
        await silo.Endpoint().Wake();
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 4);
        var changes = receivers.All.Where(sent => sent.Type == "service.changed").ToArray();
        changes.Length.ShouldBe(3);
        (changes[1].Id, changes[1].Body).ShouldBe((changes[0].Id, changes[0].Body));
        changes[2].Id.ShouldNotBe(changes[0].Id);
        waiting.Select(item => item.Event.Id).ShouldBe([changes[0].Id, changes[2].Id], ignoreOrder: true);
    }

    [Fact]
    public async Task A_receiver_that_hangs_slows_nobody_beside_it()
    {
        const string dead = "https://dead.example/hooks";
        var receivers = new Receivers();
        receivers.Answer = sent => sent.Url == dead ? new TaskCompletionSource<WebhookAnswer>().Task : Task.FromResult(Receivers.Taken);
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.AddEndpointAsync("whe_dead", dead);
        await silo.AddEndpointAsync("whe_good");
        for (var index = 0; index < 12; index++) await silo.LetHappenAsync($"service-{index}");

        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 12, "whe_good");
        // Four at once, and not one more, for as long as they hang.
        await Eventually.Holds(() => receivers.TypesTo(dead).Length == 4);
        receivers.TypesTo(WebhookSilo.Url).Length.ShouldBe(12);
        receivers.TypesTo(dead).Length.ShouldBe(4);
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_with_what_was_under_way_and_with_what_has_happened()
    {
        var file = Path.Combine(_folder, "actors.db");
        var hung = new Receivers { Answer = _ => new TaskCompletionSource<WebhookAnswer>().Task };
        await using (var silo = await WebhookSilo.StartAsync(hung, file))
        {
            await silo.AddEndpointAsync();
            await silo.LetHappenAsync("one");
            await Eventually.Holds(() => hung.All.Count == 1);
        }

        var receivers = new Receivers();
        await using var again = await WebhookSilo.StartAsync(receivers, file);
        // Nobody wakes it but the watch.
        await again.LogOnceAsync(EventDeliveryStatus.Delivered, 1);
        await again.LetHappenAsync("two");
        await again.LogOnceAsync(EventDeliveryStatus.Delivered, 2);
        receivers.All[0].ShouldBe(hung.All[0] with { At = receivers.All[0].At, Signature = receivers.All[0].Signature });
        receivers.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_that_is_gone_is_disabled_and_goes_on_where_it_stopped_once_it_is_enabled()
    {
        var receivers = new Receivers { Answer = _ => Task.FromResult(new WebhookAnswer(410, WebhookErrors.Gone, TimeSpan.Zero)) };
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.AddEndpointAsync();
        await silo.LetHappenAsync("one");
        var disabled = await Eventually.Hears(async () => (await silo.Endpoint().Get()).Value!, seen => !seen.IsEnabled);
        disabled.DisabledReason.ShouldBe(WebhookDisabledReason.Gone);
        await silo.LetHappenAsync("two");
        (await silo.Endpoint().Test()).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        receivers.All.Count.ShouldBe(1);

        receivers.Answer = _ => Task.FromResult(Receivers.Taken);
        var definition = new WebhookEndpointDefinition(disabled.Url, null, disabled.Events, IsEnabled: true);
        (await silo.Endpoint().Change(definition, disabled.Version)).Value!.Status.ShouldBe(WebhookEndpointStatus.Enabled);
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 2);
        receivers.All.Select(sent => sent.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Who_owns_the_organisation_is_mailed_when_an_endpoint_is_disabled()
    {
        var receivers = new Receivers { Answer = _ => Task.FromResult(new WebhookAnswer(410, WebhookErrors.Gone, TimeSpan.Zero)) };
        var mails = new Mails();
        await using var silo = await WebhookSilo.StartAsync(
            receivers, configure: services => services.Replace(ServiceDescriptor.Singleton<IMailSender>(mails)));
        silo.Tenant = "tnt_ana";
        (await silo.RegisteredAs("ana@example.com", "a-good-password", "usr_ana", silo.Tenant)).Refusal.ShouldBeNull();
        await silo.AddEndpointAsync();
        (await silo.Endpoint().Test()).Refusal.ShouldBeNull();
        await Eventually.Holds(() => mails.All.Any(mail => mail.Subject == "A webhook endpoint was disabled"));
        var mail = mails.All.Single(mail => mail.Subject == "A webhook endpoint was disabled");
        mail.To.ShouldBe("ana@example.com");
        mail.Text.ShouldContain("it has answered 410 Gone");
        mail.Text.ShouldContain("the webhook endpoint whe_1, because");
    }

    [Fact]
    public async Task A_test_is_sent_whatever_the_filter_says_and_to_this_endpoint_alone()
    {
        var receivers = new Receivers();
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.AddEndpointAsync();
        await silo.AddEndpointAsync("whe_2", "https://other.example/hooks", "*");
        var test = (await silo.Endpoint().Test()).Value!;
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 1);
        await silo.LetHappenAsync("one");
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 1, "whe_2");
        receivers.All.Where(sent => sent.Type == "webhook.test").ShouldHaveSingleItem().Id.ShouldBe(test.Event.Id);
        receivers.TypesTo("https://other.example/hooks").ShouldBe(["service.created"]);
    }

    [Fact]
    public async Task What_was_sent_is_sent_again_when_somebody_asks_under_the_same_id()
    {
        var receivers = new Receivers();
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.AddEndpointAsync();
        await silo.LetHappenAsync("one");
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 1);
        silo.Clock.Advance(TimeSpan.FromHours(2));
        await silo.LetHappenAsync("two");
        var log = await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 2);

        (await silo.Endpoint().Replay(log[0].Event.Id)).Value!.Status.ShouldBe(EventDeliveryStatus.Pending);
        await Eventually.Holds(() => receivers.All.Count == 3);
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 2);
        (await silo.Endpoint().Replay("msg_unknown")).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);

        var from = TestSilo.Monday.AddHours(1);
        (await silo.Endpoint().ReplayRange(from, from.AddHours(5))).Refusal.ShouldBeNull();
        await Eventually.Holds(() => receivers.All.Count == 4);
        await Eventually.Hears(async () => (await silo.Endpoint().Get()).Value!, seen => seen.Replay is null);
        (await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 2)).Select(item => item.Attempts.Length).ShouldBe([2, 2]);
        receivers.All.Select(sent => sent.Id).ShouldBe([log[0].Event.Id, log[1].Event.Id, log[0].Event.Id, log[1].Event.Id]);
        receivers.All.Select(sent => sent.Body).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Two_secrets_sign_for_a_day_and_take_turns_in_coming_first()
    {
        var receivers = new Receivers();
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.AddEndpointAsync();
        (await silo.Endpoint().RotateSecret(null)).Value!.Secrets.Length.ShouldBe(2);
        receivers.Answer = _ => Task.FromResult(Receivers.OutOfOrder);
        await silo.LetHappenAsync("one");
        await TriedAsync(1);
        silo.Clock.Advance(TimeSpan.FromSeconds(6));
        await Eventually.Holds(async () =>
        {
            await silo.Endpoint().Wake();
            return receivers.All.Count == 2;
        });
        await TriedAsync(2);
        silo.Clock.Advance(TimeSpan.FromHours(25));
        await Eventually.Holds(async () =>
        {
            await silo.Endpoint().Wake();
            return receivers.All.Count == 3;
        });

        receivers.All.Select(sent => sent.Signature.Split(' ').Length).ShouldBe([2, 2, 1]);
        var secrets = silo.Host.Services.GetService(typeof(WebhookSecrets)).ShouldBeOfType<WebhookSecrets>();
        var (old, current) = (secrets.Of(silo.Tenant, "whe_1", 1), secrets.Of(silo.Tenant, "whe_1", 2));
        foreach (var (sent, order) in receivers.All.Zip<Sent, byte[][]>([[current, old], [old, current], [current]]))
            sent.Signature.ShouldBe(StandardWebhooks.Sign(sent.Id, sent.At, Convert.FromHexString(sent.Body), order));

        // Not before it is noted: from then on the time to the next one counts.
        Task TriedAsync(int times) => Eventually.Hears(() => silo.LogAsync(), log => log.Any(item => item.Attempts.Length == times));
    }

    [Fact]
    public async Task What_is_deleted_is_sent_nothing_and_leaves_no_log()
    {
        var receivers = new Receivers();
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.AddEndpointAsync();
        await silo.LetHappenAsync("one");
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 1);
        (await silo.Endpoint().Delete(7)).Refusal!.Code.ShouldBe(RefusalCode.ConcurrentUpdate);
        (await silo.Endpoint().Delete(1)).Refusal.ShouldBeNull();
        (await silo.Endpoint().Get()).Refusal!.Code.ShouldBe(RefusalCode.ResourceNotFound);
        await Eventually.Hears(() => silo.LogAsync(), log => log.Length == 0);
        await silo.LetHappenAsync("two");
        await silo.Endpoint().Wake();
        receivers.All.Count.ShouldBe(1);
        var awake = new DocumentQuery { Tenant = Caller.System, Kind = WebhookDocuments.Awake };
        (await silo.Documents.QueryAsync(awake, CancellationToken.None)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task The_log_is_trimmed_after_its_days()
    {
        var receivers = new Receivers();
        await using var silo = await WebhookSilo.StartAsync(receivers);
        await silo.AddEndpointAsync();
        await silo.LetHappenAsync("one");
        await silo.LogOnceAsync(EventDeliveryStatus.Delivered, 1);
        silo.Clock.Advance(TimeSpan.FromDays(31));
        await silo.LetHappenAsync("two");
        await Eventually.Holds(() => receivers.All.Count == 2);
        // The effect of the first day may have done it already.
        await silo.Endpoint().TrimLog();
        var left = await Eventually.Hears(() => silo.LogAsync(), log => log is [{ Status: EventDeliveryStatus.Delivered }]);
        left[0].QueuedAt.ShouldBeGreaterThan(TestSilo.Monday.AddDays(30));
    }

    private sealed class Mails : IMailSender
    {
        public ConcurrentQueue<MailMessage> All { get; } = [];

        public Task SendAsync(MailMessage message, CancellationToken cancellationToken)
        {
            All.Enqueue(message);
            return Task.CompletedTask;
        }
    }
}
