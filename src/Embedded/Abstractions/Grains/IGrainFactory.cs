namespace Orleans;

/// <summary>Gives references to grains. A reference is cheap, makes no call and does not activate anything.</summary>
public interface IGrainFactory
{
    /// <summary>A reference to the grain with a key.</summary>
    /// <typeparam name="TGrainInterface">The grain interface.</typeparam>
    /// <param name="primaryKey">The key; not blank.</param>
    /// <param name="grainClassNamePrefix">Start of the class name, when several classes implement the interface.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="ArgumentException">No class, or more than one, implements the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;
}

/// <summary>The way into the engine for code that is not a grain.</summary>
public interface IClusterClient : IGrainFactory
{
    /// <summary>The services of the host.</summary>
    IServiceProvider ServiceProvider { get; }
}
