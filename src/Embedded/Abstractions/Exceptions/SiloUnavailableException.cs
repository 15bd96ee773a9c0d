namespace Orleans.Runtime;

/// <summary>The call was refused before it ran.</summary>
public class OrleansMessageRejectionException : OrleansException
{
    internal OrleansMessageRejectionException(string message) : base(message)
    {
    }

    internal OrleansMessageRejectionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>The engine is stopping or has stopped. Retry elsewhere or later.</summary>
public sealed class SiloUnavailableException : OrleansMessageRejectionException
{
    /// <summary>A refusal without words.</summary>
    public SiloUnavailableException() : base("The engine is stopping.")
    {
    }

    /// <summary>A refusal in words.</summary>
    /// <param name="message">The words.</param>
    public SiloUnavailableException(string message) : base(message)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    /// <param name="message">The words.</param>
    /// <param name="innerException">The cause.</param>
    public SiloUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
