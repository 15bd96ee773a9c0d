using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Idempotency;
using Actors.Grains.Secrets;

namespace Actors.ApiHost.Http.Binding;

/// <summary>
/// Remembers idempotency keys by their own names, for routes that create things in more than one grain: there nobody else would notice that
/// a key comes back with another request. Where one grain sees all requests of a caller, or the thing's own stream does, that is enough
/// (decision 0022).
/// </summary>
internal sealed class IdempotencyKeys(IGrainFactory grains, IPurposeKeys keys)
{
    private readonly DerivedToken _digest = new(keys.For(Purposes.IdempotencyKeys), PartsFraming.LengthPrefixed);

    /// <summary>Uses the request's key, if it has one; an error when it was used for another request.</summary>
    public async ValueTask<ApiError?> UseAsync(
        ApiCall call, IdempotencyKey idempotency, string tenantId, string route, CreationKey creation, string about)
    {
        if (idempotency.Text is not { } key || creation.Fingerprint is not { } fingerprint) return null;
        var grain = grains.GetGrain<IIdempotencyKeyGrain>(GrainKey.For(tenantId, _digest.Text("key", tenantId, route, call.Actor, key)));
        var outcome = await grain.Use(_digest.Text("request", fingerprint, about));
        return outcome.Refusal is { } refusal ? Refusals.ToError(refusal) : null;
    }

    /// <summary>
    /// Keeps a value under the request's key, unless there is one, and answers the one that there is; null without a key. A value of null
    /// only asks.
    /// </summary>
    public async ValueTask<string?> KeepAsync(ApiCall call, IdempotencyKey idempotency, string tenantId, string route, string? value)
    {
        if (idempotency.Text is not { } key) return null;
        var name = _digest.Text("value", tenantId, route, call.Actor, key);
        return await grains.GetGrain<IIdempotencyKeyGrain>(GrainKey.For(tenantId, name)).Keep(value);
    }
}
