using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Secrets;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Has the live holds of a caller's network counted, over all organisations and hosts.</summary>
internal sealed class HoldNetworks(IGrainFactory grains, IPurposeKeys keys)
{
    private static readonly ApiError TooMany =
        new(ApiErrorCode.LimitReached, "As many slots are held from here as may be at a time: book one, give one back, or wait.");

    private readonly DerivedToken _digest = new(keys.For(Purposes.HoldNetworks), PartsFraming.LengthPrefixed);

    /// <summary>
    /// Counts a hold; an error when the network or the caller has as many as there may be. One that comes in the place of another does not
    /// count beside it.
    /// </summary>
    public async ValueTask<(bool IsNew, ApiError? Error)> AdmitAsync(ApiCall call, string holdId, string? replaced = null)
    {
        // A program holds for many people, so it has no share but its network's.
        var caller = call.Principal is { Scopes: not null } ? null : call.Actor;
        var admission = replaced is null
            ? await Network(call).Admit(KeyOf(call, holdId), caller)
            : await Network(call).AdmitInPlace(KeyOf(call, holdId), KeyOf(call, replaced), caller);
        if (admission.FullUntil is not { } until) return (admission.IsNew, null);
        return (false, TooMany with { RetryAfterSeconds = SecondsUntil(until, call.Clock) });
    }

    /// <summary>Counts a hold for longer that is counted here.</summary>
    public async ValueTask ProlongAsync(ApiCall call, string holdId, DateTimeOffset until) =>
        await Network(call).Prolong(KeyOf(call, holdId), until);

    /// <summary>Forgets a hold that has ended. One that was given from another network counts there until its time is over.</summary>
    public async ValueTask ForgetAsync(ApiCall call, string holdId) => await Network(call).Forget(KeyOf(call, holdId));

    /// <summary>Counts a hold under its id that was counted before its expert was known.</summary>
    public async ValueTask RenameAsync(ApiCall call, string before, string holdId) =>
        await Network(call).Rename(KeyOf(call, before), KeyOf(call, holdId));

    private static string KeyOf(ApiCall call, string holdId) => GrainKey.For(call.TenantId, holdId);

    private static int SecondsUntil(DateTimeOffset until, TimeProvider clock) =>
        (int)Math.Max(1, Math.Ceiling((until - clock.GetUtcNow()).TotalSeconds));

    // Networks belong to no organisation. What an asynchronous method sets ends with it: its caller goes on for its own tenant.
    private IHoldNetworkGrain Network(ApiCall call)
    {
        call.ActFor(Caller.System);
        var network = RateLimitMiddleware.NetworkOf(call.Http.Connection.RemoteIpAddress);
        return grains.GetGrain<IHoldNetworkGrain>(GrainKey.For(Caller.System, _digest.Text(network)));
    }
}
