using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Orleans.Metadata;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Configuration;
using Orleans.Serialization.Invocation;
using Orleans.Serialization.Serializers;
using Orleans.Serialization.TypeSystem;

namespace Actors.Simulation.Runtime;

/// <summary>
/// The grains that were compiled into some assemblies: interfaces with the references that Orleans generated for them, and classes. Codecs
/// are slow to build, so there is one for all processes of all runs.
/// </summary>
internal sealed class GrainTypes
{
    // What no grain of the product uses, and what the simulated runtime therefore does not know.
    private static readonly Type[] Unknown =
        [typeof(StatelessWorkerAttribute), typeof(MayInterleaveAttribute), typeof(ImplicitStreamSubscriptionAttribute)];

    private readonly Dictionary<Type, GrainInterface> _interfaces = [];
    private readonly Dictionary<GrainType, GrainClass> _classes = [];

    public GrainTypes(params Assembly[] assemblies)
    {
        var services = new ServiceCollection().AddSerializer(serializer =>
        {
            foreach (var assembly in assemblies) serializer.AddAssembly(assembly);
        }).BuildServiceProvider();
        Services = services;
        Codecs = services.GetRequiredService<CodecProvider>();
        CopyContexts = services.GetRequiredService<CopyContextPool>();
        Responses = services.GetRequiredService<DeepCopier<Response>>();
        Copier = services.GetRequiredService<DeepCopier>();
        var manifest = services.GetRequiredService<IOptions<TypeManifestOptions>>().Value;
        var converter = services.GetRequiredService<TypeConverter>();
        foreach (var type in manifest.InterfaceImplementations.Where(type => IsGrain(type) && assemblies.Contains(type.Assembly)))
            AddClass(type, converter);
        foreach (var proxy in manifest.InterfaceProxies.Where(proxy => !proxy.IsGenericTypeDefinition))
            AddInterface(proxy, manifest, converter);
    }

    public IServiceProvider Services { get; }

    public CodecProvider Codecs { get; }

    public CopyContextPool CopyContexts { get; }

    /// <summary>Copies answers, as a silo does between two grains; arguments are copied by the generated references.</summary>
    public DeepCopier<Response> Responses { get; }

    /// <summary>Copies items of streams.</summary>
    public DeepCopier Copier { get; }

    public GrainInterface InterfaceOf(Type type)
    {
        if (!_interfaces.TryGetValue(type, out var found))
            throw new ArgumentException($"No grain of the simulated assemblies implements {type}.");
        return found.Class.Unknown is { } unknown
            ? throw new NotSupportedException($"{found.Class.Type} has {unknown.Name}, which the simulated runtime does not know.") : found;
    }

    public GrainClass ClassOf(GrainType type) => _classes[type];

    private static bool IsGrain(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && typeof(Grain).IsAssignableFrom(type);

    private void AddClass(Type type, TypeConverter converter)
    {
        var unknown = Array.Find(Unknown, type.IsDefined);
        var named = type.GetCustomAttributes().OfType<IGrainTypeProviderAttribute>().FirstOrDefault();
        var name = named?.GetGrainType(Services, type) ?? new GrainTypeResolver([], converter).GetGrainType(type);
        _classes.Add(
            name, new GrainClass(
                type, name, type.IsDefined(typeof(ReentrantAttribute)), ActivatorUtilities.CreateFactory(type, []), unknown));
    }

    private void AddInterface(Type proxy, TypeManifestOptions manifest, TypeConverter converter)
    {
        // A reference to a derived interface implements those it is derived from as well.
        var type = proxy.GetInterfaces().Where(manifest.Interfaces.Contains).MaxBy(each => each.GetInterfaces().Length);
        if (type is null) return;
        var classes = _classes.Values.Where(each => type.IsAssignableFrom(each.Type)).ToList();
        // As in Orleans: of several classes the one that is named like the interface.
        if (classes.Count > 1) classes.RemoveAll(each => each.Type.Name != type.Name[1..]);
        if (classes.Count != 1) return;
        var named = type.GetCustomAttributes().OfType<IGrainInterfaceTypeProviderAttribute>().FirstOrDefault();
        var name = named?.GetGrainInterfaceType(Services, type)
            ?? new GrainInterfaceTypeResolver([], converter).GetGrainInterfaceType(type);
        var constructor = proxy.GetConstructor([typeof(GrainReferenceShared), typeof(IdSpan)])!;
        _interfaces[type] = new GrainInterface(type, name, classes[0], ConstructorInvoker.Create(constructor));
        classes[0].Reference ??= type;
    }
}

/// <summary>A grain class; if it is marked in a way that the simulated runtime does not know, with what.</summary>
internal sealed record GrainClass(Type Type, GrainType Name, bool IsReentrant, ObjectFactory Factory, Type? Unknown)
{
    /// <summary>One of its interfaces, for references to "the grain itself".</summary>
    public Type? Reference { get; set; }
}

/// <summary>A grain interface and the class that is behind it.</summary>
internal sealed record GrainInterface(Type Type, GrainInterfaceType Name, GrainClass Class, ConstructorInvoker Proxy);
