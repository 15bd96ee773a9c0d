namespace Actors.Grains.Mail;

/// <summary>A mail that will never be taken: its recipient was refused for good, or what it says.</summary>
public sealed class MailRefusedException : LastingFailureException
{
    /// <summary>Makes one.</summary>
    public MailRefusedException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What was refused, without anything personal.</param>
    public MailRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What was refused, without anything personal.</param>
    /// <param name="innerException">How it was told.</param>
    public MailRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the mail server said; may repeat an address, so it stands in no log.</summary>
    public string? Answer { get; init; }
}
