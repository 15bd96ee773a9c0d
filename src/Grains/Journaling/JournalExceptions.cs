namespace Actors.Grains.Journaling;

/// <summary>The storage failed while a batch was written: a full disk, a lost connection.</summary>
public sealed class JournalUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="outcomeIsUnknown">True when the batch may have been written all the same.</param>
    /// <param name="innerException">The storage's own error.</param>
    public JournalUnavailableException(string message, bool outcomeIsUnknown, Exception? innerException = null)
        : base(message, innerException) => OutcomeIsUnknown = outcomeIsUnknown;

    /// <summary>
    /// True when the batch may have been written all the same; a repeat under the same operation id then finds out.
    /// False when it is known that nothing was written.
    /// </summary>
    public bool OutcomeIsUnknown { get; }
}

/// <summary>
/// More batches wait to be written than the journal allows; nothing of the refused batch was written, so it may be tried again.
/// </summary>
public sealed class JournalOverloadedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="limit">How many batches may wait.</param>
    public JournalOverloadedException(int limit)
        : base($"More than {limit} batches wait to be written.")
    {
    }
}

/// <summary>
/// The storage at the configured place cannot be used: not ours, torn, or written by a newer version. Told at start, never ignored.
/// </summary>
public sealed class StorageRefusedException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong with which file, and what the operator can do.</param>
    /// <param name="innerException">The storage's own error.</param>
    public StorageRefusedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
