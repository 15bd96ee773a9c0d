using System.Reflection;

namespace Actors.ApiHost.Tests.Demo;

/// <summary>Grains whose caller is cut short after so many of them.</summary>
public class CrashingGrains : DispatchProxy
{
    private IGrainFactory _grains = null!;
    private CancellationTokenSource _crash = null!;
    private int _left;

    /// <summary>Wraps grains.</summary>
    public static IGrainFactory After(int many, IGrainFactory grains, CancellationTokenSource crash)
    {
        var proxy = Create<IGrainFactory, CrashingGrains>();
        var crashing = (CrashingGrains)proxy;
        (crashing._grains, crashing._crash, crashing._left) = (grains, crash, many);
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (Interlocked.Decrement(ref _left) == 0) _crash.Cancel();
        return targetMethod!.Invoke(_grains, args);
    }
}
