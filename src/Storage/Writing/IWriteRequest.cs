namespace Actors.Storage.Writing;

/// <summary>A write that waits in the queue, and whoever waits for its outcome.</summary>
internal interface IWriteRequest
{
    /// <summary>Tells the one who waits that the write failed. Nothing happens when an outcome was told before.</summary>
    /// <param name="error">Why.</param>
    void Fail(Exception error);
}
