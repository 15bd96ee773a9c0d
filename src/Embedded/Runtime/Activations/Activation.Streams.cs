namespace Actors.Embedded;

internal sealed partial class Activation
{
    // Touched in this activation's turns only, so it needs no lock.
    private Dictionary<ObserverKey, AttachedObserver>? _observers;

    internal AttachedObserver? FindObserver(ObserverKey key) => _observers?.GetValueOrDefault(key);

    internal void Attach(ObserverKey key, AttachedObserver observer) => (_observers ??= [])[key] = observer;

    internal void Detach(ObserverKey key) => _observers?.Remove(key);
}
