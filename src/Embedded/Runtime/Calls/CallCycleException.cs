using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>The call could never have been answered: the grains it goes through wait for each other.</summary>
public sealed class CallCycleException : OrleansException
{
    /// <summary>A cycle without words.</summary>
    public CallCycleException() : base("Grains wait for each other in a cycle.")
    {
    }

    /// <summary>A cycle in words.</summary>
    /// <param name="message">The words: which requests wait for which.</param>
    public CallCycleException(string message) : base(message)
    {
    }

    /// <summary>A cycle with a cause.</summary>
    /// <param name="message">The words.</param>
    /// <param name="innerException">The cause.</param>
    public CallCycleException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
