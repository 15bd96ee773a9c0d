namespace Actors.Grains.Journaling;

/// <summary>
/// What is left of erased things where the journal's own rows do not show it, such as in an index of words. The effect that each erasure
/// adds has it removed, so that a crash in between changes nothing (<see cref="ErasedTracesEffect"/>).
/// </summary>
public interface IErasedTraces
{
    /// <summary>Removes it, in small steps beside other writes. When there is nothing to remove it does little.</summary>
    /// <param name="cancellationToken">Stops it; what is left then is removed by the next call.</param>
    Task RemoveErasedTracesAsync(CancellationToken cancellationToken);
}
