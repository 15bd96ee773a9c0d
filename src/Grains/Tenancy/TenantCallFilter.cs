using Actors.Grains.Interfaces;


namespace Actors.Grains.Tenancy;

/// <summary>
/// Compares the tenant of each grain's key with the tenant of the caller, and refuses by default (design.md section 7). The API checks as
/// well; that a call gets here with another tenant is a mistake of ours or an attack, so it is an exception and not a refusal.
/// </summary>
public sealed class TenantCallFilter : IIncomingGrainCallFilter
{
    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context)
    {
        // Grains of the engine itself, such as those that keep stream subscriptions, have no tenant and none of our data.
        if (context.Grain.GetType().Assembly != typeof(TenantCallFilter).Assembly) return context.Invoke();
        // What comes by a stream comes from the engine, on behalf of nobody, and only to grains that have subscribed to it themselves.
        if (context.InterfaceMethod.DeclaringType?.IsAssignableTo(typeof(IGrainExtension)) == true) return context.Invoke();
        // What a grain calls on itself stays with its tenant. In Orleans the tick of a timer is such a call, and nobody has asked for it.
        if (context.SourceId == context.TargetId) return context.Invoke();
        var key = context.TargetId.Key.ToString() ?? "";
        var tenant = GrainKey.TenantOf(key);
        return RequestContext.Get(Caller.ContextKey) is Caller caller && !tenant.IsEmpty && tenant.SequenceEqual(caller.Tenant)
            ? context.Invoke()
            : throw new TenantMismatchException(key);
    }
}

/// <summary>A grain was called on behalf of another tenant than its own, or of none.</summary>
public sealed class TenantMismatchException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="key">The key of the grain that was called.</param>
    public TenantMismatchException(string key)
        : base($"The grain {key} was called on behalf of another tenant.")
    {
    }
}
