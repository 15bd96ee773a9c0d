using Actors.Grains.Interfaces.Privacy;

namespace Actors.Grains.Privacy;

/// <summary>
/// Erases what one capability holds of a person in a tenant. Every capability that holds such data registers one. It may be run more than
/// once, and again after a crash: what is erased already stays so, and what was made after <see cref="PersonErasure.At"/> is not touched.
/// </summary>
public interface IPersonEraser
{
    /// <summary>Erases. Grains may be called: the call context names the tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="erasure">Whom.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    Task Erase(string tenant, PersonErasure erasure, CancellationToken cancellationToken);
}
