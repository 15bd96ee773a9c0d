using Orleans;
using Orleans.Runtime;

namespace Actors.Engine.Bench;

/// <summary>What the product's tenant filter does: compares the key's tenant with the caller's.</summary>
public sealed class TenantFilter : IIncomingGrainCallFilter
{
    public const string Key = "tenant";

    public Task Invoke(IIncomingGrainCallContext context)
    {
        var key = context.TargetId.Key.ToString();
        return RequestContext.Get(Key) is string tenant && !key.StartsWith(tenant, StringComparison.Ordinal)
            ? throw new UnauthorizedAccessException(key) : context.Invoke();
    }
}
