using System.Text;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Actors.Grains.Waitlist;
using Microsoft.Extensions.DependencyInjection;
using static Actors.ApiHost.Tests.Waitlist.Waiting;

namespace Actors.ApiHost.Tests.Waitlist;

/// <summary>What becomes of those who wait as time passes, and when the host goes down in between.</summary>
public sealed class WaitlistTimeTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-waitlist-");
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await StartAsync();
        _tenant = await TestTenant.CreateAsync(_server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_offer_that_lapses_goes_to_the_next_and_then_to_whoever_is_quick()
    {
        var taken = await TakeAsync(_tenant);
        var ana = await JoinAsync(_tenant, "Ana");
        var bea = await JoinAsync(_tenant, "Bea");
        await CancelAsync(_tenant, taken);
        await ana.UntilAsync("offered");
        await _server.MailsToAsync(ana.Email, 1);

        _clock.Advance(TimeSpan.FromMinutes(121));

        await bea.UntilAsync("offered");
        await _server.MailsToAsync(bea.Email, 1);
        await ana.UntilAsync("waiting");
        (await ana.StepAsync("accept")).Code.ShouldBe("INVALID_TRANSITION");
        _clock.Advance(TimeSpan.FromMinutes(121));
        await bea.UntilAsync("waiting");
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Slot))).Status.ShouldBe(201, "both have let it go");
        (ana.Mails, bea.Mails).ShouldBe((1, 1));
    }

    [Fact]
    public async Task An_offer_lasts_as_the_service_says_and_never_past_the_notice()
    {
        const string rules = """{"waitlistOfferMinutes":30,"minimumNoticeMinutes":60}""";
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, rules)).Data["waitlistOfferMinutes"]!.GetValue<int>().ShouldBe(30);
        var ana = await JoinAsync(_tenant, "Ana");
        ExpiryIn(await ana.UntilAsync("offered")).ShouldBe(ApiServer.Monday.AddMinutes(30));
        (await ana.LeaveAsync()).Status.ShouldBe(200);
        // The notice of the slot at nine begins at eight; at ten to eight ten minutes are left.
        _clock.Advance(DateTimeOffset.Parse("2027-03-02T07:50:00Z") - ApiServer.Monday);
        var bea = await JoinAsync(_tenant, "Bea");
        ExpiryIn(await bea.UntilAsync("offered")).ShouldBe(DateTimeOffset.Parse("2027-03-02T08:00:00Z"));
        (await bea.LeaveAsync()).Status.ShouldBe(200);
        _clock.Advance(TimeSpan.FromMinutes(6));
        var cleo = await JoinAsync(_tenant, "Cleo", ForSlot.Replace("09:30", "10:00", StringComparison.Ordinal));

        var entry = await cleo.UntilAsync("offered");

        var start = entry["offer"]!["start"]!.GetValue<DateTimeOffset>();
        start.ShouldBe(DateTimeOffset.Parse("2027-03-02T09:30:00Z"), "four minutes are no offer");
    }

    [Fact]
    public async Task What_is_waited_for_is_over_one_day()
    {
        await TakeAsync(_tenant);
        var ana = await JoinAsync(_tenant, "Ana");
        _clock.Advance(TimeSpan.FromHours(26));

        var entry = await ana.UntilAsync("expired");

        entry["position"].ShouldBeNull();
        (await ana.LeaveAsync()).Code.ShouldBe("INVALID_TRANSITION");
        _clock.Advance(TimeSpan.FromHours(30));
        (await ana.StepAsync("accept")).Code.ShouldBe("INVALID_TRANSITION");
        (await ana.LeaveAsync()).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task Days_that_come_within_the_booking_window_are_offered()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"bookingWindowDays":3}""")).Status.ShouldBe(200);
        var ana = await JoinAsync(_tenant, "Ana", "\"from\":\"2027-03-09T09:00:00Z\",\"to\":\"2027-03-09T09:30:00Z\"");
        _clock.Advance(TimeSpan.FromDays(4));
        (await ana.StatusAsync()).ShouldBe("waiting");

        _clock.Advance(TimeSpan.FromDays(2));

        await ana.UntilAsync("offered");
    }

    [Fact]
    public async Task A_restart_loses_nobody_and_mails_nobody_twice()
    {
        var taken = await TakeAsync(_tenant);
        var ana = await JoinAsync(_tenant, "Ana");
        var bea = await JoinAsync(_tenant, "Bea");
        await CancelAsync(_tenant, taken);
        await ana.UntilAsync("offered");
        await _server.MailsToAsync(ana.Email, 1);

        await RestartAsync();
        ana = ana with { Server = _server, Tenant = _tenant };
        bea = bea with { Server = _server, Tenant = _tenant };

        (await ana.StatusAsync(), await bea.StatusAsync()).ShouldBe(("offered", "waiting"));
        (await bea.ReadAsync())["position"]!.GetValue<int>().ShouldBe(2);
        _clock.Advance(TimeSpan.FromMinutes(121));
        await bea.UntilAsync("offered");
        await _server.MailsToAsync(bea.Email, 1);
        (await bea.StepAsync("accept")).Status.ShouldBe(200);
        ana.Mails.ShouldBe(0, "the mail went out before the restart");
    }

    [Fact]
    public async Task An_offer_of_an_expert_who_has_left_is_mailed_no_more()
    {
        var ana = await JoinAsync(_tenant, "Ana");
        await ana.UntilAsync("offered");
        await _server.MailsToAsync(ana.Email, 1);
        (await _tenant.AsOwner("DELETE", $"staff/{_tenant.ExpertId}?appointments=cancel")).Status.ShouldBe(200);
        (await ana.StatusAsync()).ShouldBe("offered");

        // Where nobody knows whether a mail went out it is sent again.
        await MailAgainAsync(ana, number: 1);

        ana.Mails.ShouldBe(1);
    }

    private Task MailAgainAsync(Waiting somebody, int number)
    {
        var effect = new Effect
        {
            Id = $"offer-{somebody.Id}-{number}",
            Tenant = _tenant.Id,
            Kind = WaitlistEffects.MailKind,
            Target = GrainKey.For(_tenant.Id, _tenant.ServiceId),
            Payload = Encoding.UTF8.GetBytes($"{somebody.Id}\n{number}"),
            DueAt = _clock.GetUtcNow(),
        };
        RequestContext.Set(Caller.ContextKey, new Caller(effect.Tenant, Caller.System, effect.Id, effect.Id));
        return _server.Services.GetServices<IEffectHandler>().Single(handler => handler.Kind == effect.Kind)
            .Run(effect, CancellationToken.None);
    }

    private static DateTimeOffset ExpiryIn(System.Text.Json.Nodes.JsonNode entry) =>
        entry["offer"]!["expiresAt"]!.GetValue<DateTimeOffset>();

    private async Task RestartAsync()
    {
        await _server.DisposeAsync();
        _server = await StartAsync();
        _tenant = _tenant.At(_server);
    }

    private Task<ApiServer> StartAsync() =>
        ApiServer.StartAsync(_clock, ("Storage:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "actors.db")}"));
}
