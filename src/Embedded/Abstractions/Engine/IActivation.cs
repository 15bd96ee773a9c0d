using Orleans;
using Orleans.Runtime;
using Orleans.Streams;

namespace Actors.Embedded;

/// <summary>What the Orleans-named types ask of an activation.</summary>
internal interface IActivation : IGrainContext
{
    IGrainFactory GrainFactory { get; }

    IStreamProvider GetStreamProvider(string name);

    IGrainTimer RegisterTimer<TState>(Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options);
}

/// <summary>The stream providers of one engine.</summary>
internal interface IStreamProviderDirectory
{
    IStreamProvider GetStreamProvider(string name);
}

/// <summary>Which activation the running thread is in a turn of.</summary>
internal static class RuntimeContext
{
    [ThreadStatic]
    private static IActivation? _current;

    internal static IActivation? Current
    {
        get => _current;
        set => _current = value;
    }
}
