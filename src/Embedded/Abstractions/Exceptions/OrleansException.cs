namespace Orleans.Runtime;

/// <summary>The engine, not the grain, failed the call.</summary>
public class OrleansException : Exception
{
    /// <summary>A failure without words.</summary>
    public OrleansException() : base("Unexpected error.")
    {
    }

    /// <summary>A failure in words.</summary>
    /// <param name="message">The words.</param>
    public OrleansException(string message) : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">The words.</param>
    /// <param name="innerException">The cause.</param>
    public OrleansException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>A bound was reached: the grain's mailbox is full. Retry later.</summary>
public sealed class LimitExceededException : OrleansException
{
    /// <summary>A bound without words.</summary>
    public LimitExceededException() : base("Limit exceeded")
    {
    }

    /// <summary>A bound in words.</summary>
    /// <param name="message">The words.</param>
    public LimitExceededException(string message) : base(message)
    {
    }

    /// <summary>A bound with its cause.</summary>
    /// <param name="message">The words.</param>
    /// <param name="innerException">The cause.</param>
    public LimitExceededException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
