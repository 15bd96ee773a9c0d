namespace Actors.Grains.Secrets;

/// <summary>
/// The keys of an installation, one for each purpose (<see cref="Purposes"/>). They all come from one secret that all its hosts and silos
/// have, so what is derived with them need not be stored and can still be made again after a crash.
/// </summary>
public interface IPurposeKeys
{
    /// <summary>The key of a purpose.</summary>
    /// <param name="purpose">One of <see cref="Purposes"/>.</param>
    byte[] For(string purpose);
}
