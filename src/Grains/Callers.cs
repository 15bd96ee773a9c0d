using Actors.Grains.Interfaces;

namespace Actors.Grains;

/// <summary>For whom the calls are made that follow.</summary>
internal static class Callers
{
    /// <summary>
    /// From here on calls are made on behalf of a tenant, in the same name: deliveries belong to no tenant, what they say belongs to one.
    /// What an asynchronous method sets so ends with it.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    public static void ActFor(string tenant)
    {
        var caller = RequestContext.Get(Caller.ContextKey) as Caller ?? throw new InvalidOperationException("The call has no caller.");
        RequestContext.Set(Caller.ContextKey, caller with { Tenant = tenant });
    }
}
