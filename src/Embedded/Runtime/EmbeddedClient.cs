using Orleans;
using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>Gives references. One object serves clients and grains.</summary>
internal sealed class EmbeddedClient(IServiceProvider services, EngineCore core) : IClusterClient
{
    public IServiceProvider ServiceProvider => services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        var dispatcher = core.Classes.Find(typeof(TGrainInterface), grainClassNamePrefix);
        return GrainManifest.Reference<TGrainInterface>(dispatcher, IdSpan.Create(primaryKey));
    }
}
