using Orleans.CodeGeneration;

namespace Actors.Simulation.Runtime;

/// <summary>Makes the references that Orleans generated, bound to a simulated runtime.</summary>
internal sealed class GrainReferences(GrainTypes types, IGrainReferenceRuntime runtime) : IGrainFactory
{
    private readonly Dictionary<Type, GrainReferenceShared> _shared = [];

    public IAddressable Make(Type interfaceType, IdSpan key)
    {
        if (!_shared.TryGetValue(interfaceType, out var shared))
            _shared.Add(interfaceType, shared = Share(types.InterfaceOf(interfaceType)));
        return (IAddressable)types.InterfaceOf(interfaceType).Proxy.Invoke(shared, key);
    }

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey => (TGrainInterface)GetGrain(typeof(TGrainInterface), primaryKey, grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => (IGrain)GetGrain(grainInterfaceType, grainPrimaryKey, null);

    public IAddressable GetGrain(Type interfaceType, IdSpan grainKey) => Make(interfaceType, grainKey);

    public IAddressable GetGrain(Type interfaceType, IdSpan grainKey, string grainClassNamePrefix) =>
        GetGrain(interfaceType, grainKey.ToString()!, grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => (TGrainInterface)Make(typeof(TGrainInterface), grainId.Key);

    public IAddressable GetGrain(GrainId grainId) => Make(types.ClassOf(grainId.Type).Reference!, grainId.Key);

    public IAddressable GetGrain(GrainId grainId, GrainInterfaceType interfaceType) =>
        throw NoneHas("a reference by the name of an interface");

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidKey => throw NoneHas("a key that is a Guid");

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerKey => throw NoneHas("a key that is a number");

    public TGrainInterface GetGrain<TGrainInterface>(Guid primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithGuidCompoundKey => throw NoneHas("a compound key");

    public TGrainInterface GetGrain<TGrainInterface>(long primaryKey, string keyExtension, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithIntegerCompoundKey => throw NoneHas("a compound key");

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey) => throw NoneHas("a key that is a Guid");

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey) => throw NoneHas("a key that is a number");

    public IGrain GetGrain(Type grainInterfaceType, Guid grainPrimaryKey, string keyExtension) => throw NoneHas("a compound key");

    public IGrain GetGrain(Type grainInterfaceType, long grainPrimaryKey, string keyExtension) => throw NoneHas("a compound key");

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => throw NoneHas("an observer");

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver => throw NoneHas("an observer");

    private IAddressable GetGrain(Type interfaceType, string key, string? prefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return prefix is null ? Make(interfaceType, IdSpan.Create(key)) : throw NoneHas("a prefix of its class");
    }

    private GrainReferenceShared Share(GrainInterface type) =>
        new(type.Class.Name, type.Name, 0, runtime, InvokeMethodOptions.None, types.Codecs, types.CopyContexts, types.Services);

    private static NotSupportedException NoneHas(string what) =>
        new($"No grain of the product has {what}, so the simulated runtime does not know it.");
}
