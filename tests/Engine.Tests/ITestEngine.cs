using Microsoft.Extensions.DependencyInjection;

namespace Actors.Engine.Tests;

/// <summary>One running engine, whichever it is.</summary>
public interface ITestEngine : IAsyncDisposable
{
    IClusterClient Client { get; }

    /// <summary>Lets time go on: a virtual clock jumps, a real one just runs.</summary>
    void PassTime(TimeSpan span);
}

public sealed record TestEngineSettings
{
    public TimeSpan IdleAge { get; init; } = TimeSpan.FromMinutes(15);

    public Action<IServiceCollection> Services { get; init; } = static _ => { };
}
