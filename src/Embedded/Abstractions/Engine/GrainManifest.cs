using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>
/// All grain interfaces and classes of the process. Each assembly adds its own in a generated module initializer, so nothing is
/// found by scanning. Only generated code writes here.
/// </summary>
public static class GrainManifest
{
    private static readonly ConcurrentDictionary<Type, GrainClass> Classes = new();
    private static int _version;

    /// <summary>Rises whenever a class is added, so that what was derived before is seen to be old.</summary>
    internal static int Version => Volatile.Read(ref _version);

    /// <summary>Adds an interface.</summary>
    /// <typeparam name="TInterface">The grain interface.</typeparam>
    /// <param name="create">Makes a reference.</param>
    public static void AddInterface<TInterface>(Func<GrainDispatcher, IdSpan, TInterface> create) => Proxy<TInterface>.Create = create;

    /// <summary>Adds a class.</summary>
    /// <param name="grainClass">Its description.</param>
    public static void AddClass(GrainClass grainClass)
    {
        ArgumentNullException.ThrowIfNull(grainClass);
        Classes[grainClass.Type] = grainClass;
        Interlocked.Increment(ref _version);
    }

    /// <summary>Runs an assembly's generated initializer, if it has not run yet.</summary>
    internal static void Load(Assembly assembly) => RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);

    /// <summary>All known classes, in an order that is the same in every process.</summary>
    internal static IReadOnlyList<GrainClass> AllClasses() =>
        [.. Classes.Values.OrderBy(grainClass => grainClass.Type.FullName, StringComparer.Ordinal)];

    internal static TInterface Reference<TInterface>(GrainDispatcher dispatcher, IdSpan key)
    {
        if (Proxy<TInterface>.Create is null)
            Load(typeof(TInterface).Assembly);
        var create = Proxy<TInterface>.Create
            ?? throw new ArgumentException($"{typeof(TInterface)} has no generated reference: does its project use the generator?");
        return create(dispatcher, key);
    }

    private static class Proxy<TInterface>
    {
        internal static Func<GrainDispatcher, IdSpan, TInterface>? Create { get; set; }
    }
}
