using System.Collections.Concurrent;

namespace Actors.Embedded;

/// <summary>Which grain class serves which interface.</summary>
internal sealed class ClassTable(EngineCore core)
{
    private readonly ConcurrentDictionary<Type, ClassDispatcher> _byClass = new();
    private readonly ConcurrentDictionary<Type, ClassDispatcher> _byInterface = new();
    private readonly ConcurrentDictionary<(string Namespace, int Version), ClassDispatcher[]> _byNamespace = new();

    internal IEnumerable<ClassDispatcher> Dispatchers => _byClass.Values;

    internal ClassDispatcher Find(Type grainInterface, string? classNamePrefix)
    {
        if (classNamePrefix is null)
            return _byInterface.TryGetValue(grainInterface, out var known) ? known : _byInterface.GetOrAdd(grainInterface, FindOnly);
        var named = Implementing(grainInterface)
            .Where(candidate => candidate.Type.FullName!.StartsWith(classNamePrefix, StringComparison.Ordinal)
                || candidate.Type.Name.StartsWith(classNamePrefix, StringComparison.Ordinal)).ToArray();
        return Single(grainInterface, named);
    }

    /// <summary>The classes that are subscribed to a namespace's streams.</summary>
    internal ClassDispatcher[] Subscribed(string? streamNamespace)
    {
        if (streamNamespace is null)
            return [];
        var key = (streamNamespace, GrainManifest.Version);
        return _byNamespace.TryGetValue(key, out var known) ? known : _byNamespace.GetOrAdd(key, FindSubscribed);
    }

    private static GrainClass[] Implementing(Type grainInterface) =>
        [.. GrainManifest.AllClasses().Where(candidate => candidate.Interfaces.Contains(grainInterface))];

    private ClassDispatcher FindOnly(Type grainInterface)
    {
        var candidates = Implementing(grainInterface);
        // As in Orleans, IThing is served by Thing or ThingGrain if several classes could.
        var conventional = Array.Find(candidates, candidate => "I" + candidate.Type.Name == grainInterface.Name);
        return Single(grainInterface, candidates.Length > 1 && conventional is not null ? [conventional] : candidates);
    }

    private ClassDispatcher Single(Type grainInterface, GrainClass[] candidates) => candidates switch
    {
        [var only] => Dispatcher(only),
        [] => throw new ArgumentException(
            $"No known grain class implements {grainInterface}. Name its assembly in {nameof(EmbeddedEngineOptions)}.{nameof(EmbeddedEngineOptions.GrainAssemblies)}."),
        _ => throw new ArgumentException(
            $"Several grain classes implement {grainInterface}: {string.Join(", ", candidates.Select(candidate => candidate.Type.FullName))}. Give a class name prefix."),
    };

    private ClassDispatcher Dispatcher(GrainClass grainClass) => _byClass.GetOrAdd(
        grainClass.Type,
        static (_, known) => known.grainClass.MaximumWorkers == 0
            ? new ClassDispatcher(known.core, known.grainClass) : new WorkerDispatcher(known.core, known.grainClass),
        (core, grainClass));

    private ClassDispatcher[] FindSubscribed((string Namespace, int Version) key) =>
        [.. GrainManifest.AllClasses().Where(candidate => candidate.StreamNamespaces.Contains(key.Namespace)).Select(Dispatcher)];
}
