using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Gateway;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Billing;

/// <summary>
/// What one tenant pays. It takes one change after the other, because each asks the gateway; reads go beside. What it keeps is the
/// gateway's last word: whatever tells that something has changed makes it ask again (decision 0053).
/// </summary>
[GrainType("billing")]
internal sealed partial class BillingGrain(
    IGrainContext context, JournalServices services, IPaymentGateway gateway, IBillingGateway billing, PlanCatalog plans,
    BillingOptions options, ILogger<BillingGrain> logger)
    : EventSourcedGrain<BillingState>(context, services), IBillingGrain
{
    // Calls of grains end after half a minute; whoever asked is to hear that the gateway is away, and not that we are.
    private static readonly TimeSpan LongestAsk = TimeSpan.FromSeconds(20);

    private readonly BillingRules _rules = new(plans, TimeSpan.FromDays(options.GraceDays));

    /// <inheritdoc/>
    protected override string StreamKind => "billing";

    /// <inheritdoc/>
    protected override BillingState Empty() => new();

    private Dictionary<string, string> Metadata => new() { ["tenant_id"] = Tenant };

    /// <inheritdoc/>
    public async Task<BillingAccount> Get()
    {
        var account = await Read(AccountOf);
        if (await Read(state => state.CustomerId) is not { } customerId) return account with { Methods = 0 };
        try
        {
            var methods = await CallAsync(stop => billing.ListMethodsAsync(customerId, stop));
            return account with { Methods = methods.Value?.Items.Length };
        }
        catch (GatewayAwayException away)
        {
            // How it stands is known without; what is missing is said again when the gateway is back.
            logger.GatewayAway(away);
            return account;
        }
    }

    /// <inheritdoc/>
    public Task<Entitlement> Entitle() => Read(state => Entitlements.Of(state.Subscription, plans, _rules.Grace, Now));

    /// <inheritdoc/>
    public Task<Outcome<BillingAccount>> SetDetails(BillingDetails details, long? expectedVersion) =>
        Execute<Outcome<BillingAccount>>((state, work) =>
        {
            if (expectedVersion is { } expected && expected != state.DetailsVersion)
                return new Refusal(RefusalCode.ConcurrentUpdate, "The details have changed since they were read.");
            work.Append(new BillingDetailsSet(details));
            return AccountOf(state) with { Details = details, Version = work.Version };
        });

    /// <inheritdoc/>
    public Task NoteLimit(LimitNotice notice) => Execute((state, work) =>
    {
        BillingDecisions.TellLimit(state, work, notice);
        return state;
    });

    /// <inheritdoc/>
    public async Task Close()
    {
        if (await Read(state => state.Version == 0 || state.IsClosed)) return;
        await SettleStepAsync();
        var (customerId, subscription) = await Read(state => (state.CustomerId, state.Subscription));
        if (subscription is { EndsWithPeriod: false } && !SubscriptionStatuses.IsOver(subscription.Status))
            await CallAsync(stop => billing.EndWithPeriodAsync(subscription.Id, ends: true, $"billing-{Tenant}-close", stop));
        await Execute((state, work) =>
        {
            if (state.IsClosed) return state;
            work.ErasePersonal(new BillingClosed());
            if (customerId is not null) work.Delete(CustomerRow.KeyOf(customerId));
            return state;
        });
    }

    private BillingAccount AccountOf(BillingState state) => new()
    {
        Gateway = gateway.Name,
        Subscription = state.Subscription,
        Entitlement = Entitlements.Of(state.Subscription, plans, _rules.Grace, Now),
        Details = state.Details,
        Version = state.DetailsVersion,
    };

    /// <summary>Asks the gateway; its refusals are values, and that it is away is an exception.</summary>
    private async Task<Outcome<T>> CallAsync<T>(Func<CancellationToken, Task<GatewayAnswer<T>>> ask)
        where T : class
    {
        using var late = new CancellationTokenSource(LongestAsk, Clock);
        GatewayAnswer<T> answer;
        try
        {
            answer = await ask(late.Token).WaitAsync(late.Token);
        }
        catch (Exception failure)
        {
            throw new GatewayAwayException(failure);
        }

        return answer.IsRefused(out var value, out var refusal) ? GatewayAnswers.Of(refusal) : value;
    }

    /// <summary>Answers a person, who is told when the gateway is away. Effects hear the exception, and are tried again.</summary>
    private async Task<Outcome<T>> Answer<T>(Func<Task<Outcome<T>>> act)
        where T : class
    {
        try
        {
            return await act();
        }
        catch (GatewayAwayException away)
        {
            logger.GatewayAway(away);
            return GatewayAnswers.Away;
        }
    }

    private async Task<Outcome<GatewayCustomer>> CustomerAsync()
    {
        var (customerId, details, version) = await Read(state => (state.CustomerId, state.Details, state.DetailsVersion));
        if (customerId is not null) return new GatewayCustomer(customerId);
        // The key goes with what is told: the gateway refuses another content under one key.
        var order = new CustomerOrder(details?.Email, details?.Name, Metadata);
        var opened = await CallAsync(stop => gateway.CreateCustomerAsync(order, $"billing-customer-{Tenant}-{version}", stop));
        if (opened.Value is not { } customer) return opened;
        await Execute((state, work) =>
        {
            if (state.CustomerId is not null) return state;
            work.Append(new BillingCustomerOpened(customer.Id));
            work.Save(CustomerRow.Of(work, customer.Id));
            return state;
        });
        return new GatewayCustomer((await Read(state => state.CustomerId))!);
    }
}

/// <summary>The row by which events of the gateway find a customer's tenant.</summary>
internal static class CustomerRow
{
    /// <summary>The key of a row.</summary>
    /// <param name="customerId">The customer.</param>
    public static DocumentKey KeyOf(string customerId) => new(Caller.System, BillingDocuments.Customer, customerId);

    /// <summary>A row.</summary>
    /// <param name="work">The unit of work, with its event.</param>
    /// <param name="customerId">The customer.</param>
    public static Document Of(UnitOfWork work, string customerId) => new()
    {
        Key = KeyOf(customerId),
        Version = work.Version,
        CreatedAt = work.Now,
        Body = "{}"u8.ToArray(),
        Owner = work.Caller.Tenant,
    };
}

internal static partial class BillingLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The payment gateway did not answer.")]
    public static partial void GatewayAway(this ILogger logger, Exception exception);
}
