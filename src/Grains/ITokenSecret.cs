namespace Actors;

/// <summary>
/// The secret from which tokens are derived that go out by mail, so that they need not be stored and can still be sent after a crash. All
/// hosts and silos of an installation have the same one.
/// </summary>
public interface ITokenSecret
{
    /// <summary>The key, of 32 bytes or more.</summary>
    ReadOnlySpan<byte> Key { get; }
}
