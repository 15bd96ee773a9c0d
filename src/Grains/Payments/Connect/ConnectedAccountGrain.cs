using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Gateway;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Payments.Connect;

/// <summary>The state of an expert's account.</summary>
internal sealed class ConnectedAccountState : IFoldedState
{
    /// <summary>The account; null when there is none.</summary>
    public ConnectedAccount? Current { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => Current = @event switch
    {
        ConnectedAccountSeen seen => seen.Account,
        ConnectedAccountLeft => null,
        _ => throw new InvalidOperationException($"An account's stream has a foreign event {@event.GetType().Name}."),
    };
}

/// <summary>
/// An expert's account. It is not reentrant, so it is opened once; whatever the gateway tells of it is asked for anew, in whatever order.
/// </summary>
[GrainType("connected-account")]
internal sealed class ConnectedAccountGrain(
    IGrainContext context, JournalServices services, IConnectGateway gateway, IPaymentGateway payments,
    ILogger<ConnectedAccountGrain> logger)
    : EventSourcedGrain<ConnectedAccountState>(context, services), IConnectedAccountGrain
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly Refusal NoAnswer = new(
        RefusalCode.TemporarilyUnavailable, "The payment provider does not answer at present; try again in a moment.");

    /// <inheritdoc/>
    protected override string StreamKind => "connected-account";

    /// <inheritdoc/>
    protected override ConnectedAccountState Empty() => new();

    /// <inheritdoc/>
    public Task<ConnectedAccount?> Get() => ReadNewest(state => state.Current);

    /// <inheritdoc/>
    public async Task<Outcome<OnboardingLink>> Begin(Onboarding onboarding)
    {
        if (await GrainFactory.GetGrain<IExpertGrain>(GrainKey.For(Tenant, Id)).Get() is not { } expert) return Refusal.NotFound("expert");
        using var late = new CancellationTokenSource(Longest, Clock);
        try
        {
            var known = await Get();
            if (known is null)
            {
                var order = new AccountOrder(onboarding.Country, null, ConnectedAccounts.MetadataOf(Tenant, expert.Id));
                var opened = await gateway.CreateAccountAsync(order, $"account:{Tenant}:{Id}:{await OpenedBefore()}", late.Token);
                if (opened.IsRefused(out var account, out var refusal)) return Refused(refusal);
                known = await See(account);
            }

            var link = await gateway.CreateLinkAsync(
                known.AccountId, new Uri(onboarding.RefreshUrl), new Uri(onboarding.ReturnUrl), late.Token);
            return link.IsRefused(out var made, out var no) ? Refused(no) : new OnboardingLink(made.Url.ToString(), made.ExpiresAt);
        }
        catch (Exception exception) when (exception is not Orleans.Storage.InconsistentStateException)
        {
            logger.AccountFailed(Id, exception);
            return NoAnswer;
        }
    }

    /// <inheritdoc/>
    public async Task<ConnectedAccount?> Refresh()
    {
        if (await Get() is not { } known) return null;
        using var late = new CancellationTokenSource(Longest, Clock);
        var answer = await gateway.GetAccountAsync(known.AccountId, late.Token);
        return answer.Value is { } account ? await See(account) : known;
    }

    /// <inheritdoc/>
    public Task Leave() => Execute((state, work) =>
    {
        if (state.Current is null) return state;
        work.Append(new ConnectedAccountLeft());
        work.Enqueue(AccountEffects.TellServices(work, Id));
        return state;
    });

    // One that was taken from us is followed by another, under another key.
    private Task<string> OpenedBefore() =>
        Execute((_, work) => work.BaseVersion.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private Task<ConnectedAccount> See(GatewayAccount account) => Execute((state, work) =>
    {
        var seen = ConnectedAccounts.Of(Id, payments.Name, account, work.Now);
        if (state.Current is { } known && known.IsSame(seen)) return known;
        work.Append(new ConnectedAccountSeen(seen));
        if (state.Current?.ChargesEnabled != seen.ChargesEnabled) work.Enqueue(AccountEffects.TellServices(work, Id));
        return seen;
    });

    private static Refusal Refused(GatewayRefusal refusal) => new(RefusalCode.PolicyViolation, refusal.Message);
}

internal static partial class ConnectedAccountLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The payment gateway could not be asked about the account of expert {ExpertId}.")]
    public static partial void AccountFailed(this ILogger logger, string expertId, Exception exception);
}
