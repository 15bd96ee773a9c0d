namespace Actors.Grains;

/// <summary>Something outside has refused for good: asking again would be answered alike, so nobody does.</summary>
public class LastingFailureException : Exception
{
    /// <summary>Makes one.</summary>
    public LastingFailureException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What was refused, without anything personal.</param>
    public LastingFailureException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What was refused, without anything personal.</param>
    /// <param name="innerException">How it was told.</param>
    public LastingFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
