using System.Reflection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>One call on its way to a grain.</summary>
public interface IGrainCallContext
{
    /// <summary>The grain object.</summary>
    object Grain { get; }

    /// <summary>The calling grain; null when the caller is not a grain.</summary>
    GrainId? SourceId { get; }

    /// <summary>The called grain.</summary>
    GrainId TargetId { get; }

    /// <summary>The full name of the grain interface.</summary>
    string InterfaceName { get; }

    /// <summary>The name of the method.</summary>
    string MethodName { get; }

    /// <summary>The method on the interface; looked up on first use.</summary>
    MethodInfo InterfaceMethod { get; }

    /// <summary>The result, after Invoke. A filter may set another of the same type.</summary>
    object? Result { get; set; }

    /// <summary>Goes on to the next filter, or to the grain.</summary>
    /// <returns>Completes when the rest of the call has.</returns>
    Task Invoke();
}

/// <summary>One call, seen by the called grain's filters.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The activation that serves the call.</summary>
    IGrainContext TargetContext { get; }

    /// <summary>The method on the class; looked up on first use.</summary>
    MethodInfo ImplementationMethod { get; }
}

/// <summary>Code around each call to a grain: registered with the host for all grains, or implemented by the grain for its own.</summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Runs around a call. Not calling <see cref="IGrainCallContext.Invoke"/> keeps the call from the grain.</summary>
    /// <param name="context">The call.</param>
    /// <returns>Completes when the call has.</returns>
    Task Invoke(IIncomingGrainCallContext context);
}
