namespace Orleans.Streams;

/// <summary>The place of an item in its stream, as far as the provider knows it. Not a journal position.</summary>
public abstract class StreamSequenceToken
{
    /// <summary>Rises with each publication.</summary>
    public abstract long SequenceNumber { get; protected set; }

    /// <summary>The place within one publication.</summary>
    public abstract int EventIndex { get; protected set; }

    /// <summary>Whether both are the same place.</summary>
    /// <param name="other">Another place.</param>
    /// <returns>True when the same.</returns>
    public abstract bool Equals(StreamSequenceToken? other);

    /// <summary>Which place comes first.</summary>
    /// <param name="other">Another place.</param>
    /// <returns>Negative when this one comes first, positive when the other does.</returns>
    public abstract int CompareTo(StreamSequenceToken? other);
}
