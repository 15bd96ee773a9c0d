using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A write lost its fence: somebody else wrote first, so what this activation remembers is stale.</summary>
public class InconsistentStateException : OrleansException
{
    /// <summary>A lost fence without words.</summary>
    public InconsistentStateException()
    {
    }

    /// <summary>A lost fence in words.</summary>
    /// <param name="message">The words.</param>
    public InconsistentStateException(string message) : base(message)
    {
    }

    /// <summary>A lost fence with its cause.</summary>
    /// <param name="message">The words.</param>
    /// <param name="innerException">The cause.</param>
    public InconsistentStateException(string message, Exception? innerException) : base(message, innerException!)
    {
    }

    /// <summary>A lost fence with both versions.</summary>
    /// <param name="errorMsg">The words.</param>
    /// <param name="storedEtag">The version that is stored.</param>
    /// <param name="currentEtag">The version that the writer expected.</param>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag) : base(errorMsg)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>The version that is stored.</summary>
    public string? StoredEtag { get; }

    /// <summary>The version that the writer expected.</summary>
    public string? CurrentEtag { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{nameof(InconsistentStateException)}: {Message} Expected Etag={StoredEtag} Received Etag={CurrentEtag} {InnerException}";
}
