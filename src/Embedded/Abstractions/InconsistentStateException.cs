namespace Orleans.Storage;

/// <summary>The stored state is not the one the writer knew: somebody else wrote first.</summary>
public class InconsistentStateException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Whose state, and what was found.</param>
    public InconsistentStateException(string message)
        : base(message)
    {
    }
}
