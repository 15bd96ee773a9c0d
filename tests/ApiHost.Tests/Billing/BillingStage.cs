using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Mail;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Billing;

/// <summary>A server with three plans, whose clock a test moves, and an organisation that pays by the test gateway.</summary>
internal sealed class BillingStage : IAsyncDisposable
{
    public const string Basic = "price_test_2900_eur_month";
    public const string Pro = "price_test_9900_eur_month";

    private BillingStage(ApiServer server, TestClock clock, TestTenant tenant) => (Server, Clock, Tenant) = (server, clock, tenant);

    /// <summary>The plans: one for nothing with three bookings and two experts, and two that are paid.</summary>
    public static (string Key, string Value)[] Plans { get; } =
    [
        ("Billing:DefaultPlan", "free"),
        ("Billing:Plans:free:Name", "Free"), ("Billing:Plans:free:Experts", "2"), ("Billing:Plans:free:BookingsPerMonth", "3"),
        ("Billing:Plans:basic:Name", "Basic"), ("Billing:Plans:basic:PriceId", Basic), ("Billing:Plans:basic:Amount", "2900"),
        ("Billing:Plans:basic:Experts", "5"), ("Billing:Plans:basic:BookingsPerMonth", "10"), ("Billing:Plans:basic:SoftPercent", "80"),
        ("Billing:Plans:pro:Name", "Pro"), ("Billing:Plans:pro:PriceId", Pro), ("Billing:Plans:pro:Amount", "9900"),
    ];

    public ApiServer Server { get; }

    public TestClock Clock { get; }

    public TestTenant Tenant { get; }

    /// <summary>Starts one.</summary>
    public static async Task<BillingStage> StartAsync(params (string Key, string Value)[] settings)
    {
        var clock = new TestClock(ApiServer.Monday);
        var server = await ApiServer.StartAsync(clock, [.. Plans, .. settings]);
        return new BillingStage(server, clock, await TestTenant.CreateAsync(server));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Reads the subscription.</summary>
    public async Task<ApiAnswer> ReadAsync()
    {
        var answer = await OwnerAsync("GET", "billing/subscription");
        answer.Status.ShouldBe(200, answer.ToString());
        return answer;
    }

    /// <summary>Reads the subscription until it is as it shall be.</summary>
    public Task<ApiAnswer> OnceAsync(string status, string? plan = null) => Eventually.Hears(
        () => Ticking(ReadAsync), answer => Text(answer, "status") == status && (plan is null || Text(answer, "plan") == plan),
        $"{status} {plan}");

    /// <summary>Chooses a plan.</summary>
    public async Task<ApiAnswer> ChooseAsync(string plan)
    {
        var answer = await OwnerAsync("POST", "billing/subscription", $$"""{"plan":"{{plan}}"}""");
        answer.Status.ShouldBe(200, answer.ToString());
        return answer;
    }

    /// <summary>Chooses a plan and pays its first invoice, as a browser does it.</summary>
    public async Task SubscribeAsync(string plan)
    {
        var secret = Text(await ChooseAsync(plan), "clientSecret").ShouldNotBeNull();
        (await Desk.ConfirmAsync(secret.Split("_secret_")[0], secret, "pm_card_visa")).Refusal.ShouldBeNull();
        await OnceAsync("active", plan);
    }

    /// <summary>Gives a card, as a browser does it.</summary>
    public async Task GiveCardAsync(string card)
    {
        var opened = await OwnerAsync("POST", "billing/payment-methods");
        opened.Status.ShouldBe(201, opened.ToString());
        var before = (await OwnerAsync("GET", "billing/payment-methods")).Data.AsArray().Count;
        (await Desk.ConfirmSetupAsync(Text(opened, "setupId")!, Text(opened, "clientSecret")!, card)).Refusal.ShouldBeNull();
        await Eventually.Holds(async () => (await OwnerAsync("GET", "billing/payment-methods")).Data.AsArray().Count > before);
    }

    /// <summary>Has all cards go but the newest.</summary>
    public async Task KeepNewestCardAsync()
    {
        var cards = (await OwnerAsync("GET", "billing/payment-methods")).Data.AsArray();
        foreach (var card in cards.Skip(1))
            (await OwnerAsync("DELETE", "billing/payment-methods/" + card!["id"])).Status.ShouldBe(200);
    }

    /// <summary>Lets time go by; tokens are good for a quarter of an hour, so the owner signs in again.</summary>
    public void Wait(TimeSpan time) => Clock.Advance(time);

    /// <summary>Calls as the owner, who signs in first: whatever the time is by now.</summary>
    public async Task<ApiAnswer> OwnerAsync(string method, string path, string? json = null, params (string, string)[] headers) =>
        await Server.CallAsync(method, path, json, [Calls.Bearer(await TokenAsync()), .. headers]);

    /// <summary>Books a time as a stranger.</summary>
    public Task<ApiAnswer> BookAsync(string start, params (string, string)[] headers) =>
        Tenant.AsAnybody("POST", "appointments", Tenant.Booking(start), headers);

    /// <summary>The mails to the owner with a subject, once there are so many of them.</summary>
    public Task<IReadOnlyList<MailMessage>> MailsAsync(string subject, int count = 1) => Eventually.Hears(
        () => Ticking(() => Task.FromResult<IReadOnlyList<MailMessage>>(
            [.. Mailbox.Now(Server, Tenant.OwnerEmail).Where(mail => mail.Subject == subject)])),
        mails => mails.Count >= count, subject);

    /// <summary>How many mails with a subject the owner has by now.</summary>
    public int MailsNow(string subject) => Mailbox.Now(Server, Tenant.OwnerEmail).Count(mail => mail.Subject == subject);

    /// <summary>What the organisation's grain knows.</summary>
    public Task<BillingAccount> AccountAsync()
    {
        RequestContext.Set(Caller.ContextKey, new Caller(Tenant.Id, Caller.System, "test"));
        var grains = Server.Services.GetRequiredService<IGrainFactory>();
        return grains.GetGrain<IBillingGrain>(GrainKey.For(Tenant.Id, Tenant.Id)).Get();
    }

    /// <summary>Whether the gateway has a subscription end with its period.</summary>
    public async Task<bool> EndsAsync(string subscriptionId)
    {
        var gateway = Server.Services.GetRequiredService<IBillingGateway>();
        return (await gateway.GetSubscriptionAsync(subscriptionId, default)).Value!.EndsWithPeriod;
    }

    /// <summary>A text of an answer; null when it is absent.</summary>
    public static string? Text(ApiAnswer answer, string name) => answer.Data[name]?.GetValue<string>();

    // Events that come late come when it is late.
    private Task<T> Ticking<T>(Func<Task<T>> ask)
    {
        Clock.Advance(TimeSpan.FromMilliseconds(50));
        return ask();
    }

    private TestGatewayDesk Desk => Server.Services.GetRequiredService<TestGatewayDesk>();

    private (string Token, DateTimeOffset Until) _token;

    private async Task<string> TokenAsync()
    {
        var now = Clock.GetUtcNow();
        if (_token.Until <= now)
            _token = (await TestTenant.LoginAsync(Server, Tenant.OwnerEmail, Tenant.OwnerPassword), now.AddMinutes(5));
        return _token.Token;
    }
}
