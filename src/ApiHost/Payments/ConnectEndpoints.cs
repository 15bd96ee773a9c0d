using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Scheduling;
using Actors.Grains.Interfaces.Payments;

namespace Actors.ApiHost.Payments;

/// <summary>Whose account is asked for.</summary>
internal sealed record ConnectQuery(string? ExpertId) : IQuery<ConnectQuery>
{
    private const int MaxId = 100;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [new("expertId", "string", "The expert; who is one need not say so.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a")];

    /// <inheritdoc/>
    public static ConnectQuery Read(ref QueryReader query) => new(query.Text("expertId", MaxId));
}

/// <summary>Experts' accounts at the payment provider: /stripe/connect.</summary>
internal sealed class ConnectEndpoints(IGrainFactory grains)
{
    private static readonly ApiError ForThemselves = new(
        ApiErrorCode.InsufficientPermissions, "Only this expert, owners and admins may do this.");

    public async Task<OkResult<OnboardingLinkView>> Begin(ApiCall call, Body<ConnectInput> body)
    {
        if (!PaymentValidators.Check(body.Value).TryGet(out var onboarding, out var invalid)) return invalid;
        var expertId = body.Value.ExpertId!;
        if (!call.Principal!.MayActFor(expertId)) return ForThemselves;
        var account = grains.AccountOf(call, expertId);
        if (onboarding.Country.Length == 0 && await account.Get() is null) return ApiError.Invalid("country", "is required");
        return Reply.Ok(
            await account.Begin(onboarding),
            static link => new OnboardingLinkView { Url = link.Url, ExpiresAt = link.ExpiresAt.UtcDateTime });
    }

    // The expert may be back before the payment provider has told us.
    public async Task<OkResult<ConnectedAccountView>> Get(ApiCall call, Query<ConnectQuery> query)
    {
        var expertId = query.Value.ExpertId ?? call.Principal!.ExpertId;
        if (expertId is null) return ApiError.Invalid("expertId", "is required");
        if (!call.Principal!.MayActFor(expertId)) return ForThemselves;
        if (await grains.ExpertOf(call, expertId).Get() is null) return ApiError.NotFound("expert");
        return Reply.Ok(ViewOf(expertId, await grains.AccountOf(call, expertId).Refresh()));
    }

    private static ConnectedAccountView ViewOf(string expertId, ConnectedAccount? account) => new()
    {
        ExpertId = expertId,
        Gateway = account?.Gateway,
        AccountId = account?.AccountId,
        ChargesEnabled = account?.ChargesEnabled == true,
        PayoutsEnabled = account?.PayoutsEnabled == true,
        DetailsSubmitted = account?.DetailsSubmitted == true,
        Missing = account is null ? [] : [.. account.Missing.Select(RequirementWords.Of).Distinct()],
        DisabledReason = account?.DisabledReason,
    };
}
