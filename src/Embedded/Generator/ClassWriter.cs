using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Actors.Embedded.Generator;

/// <summary>Writes the description of one grain class.</summary>
internal static class ClassWriter
{
    private const string Suffix = "grain";

    internal static string Write(INamedTypeSymbol grain)
    {
        if (grain.IsGenericType)
            return $"#error {grain.ToDisplayString()}: a grain class cannot be generic\n";
        var bases = grain.WithBases().ToArray();
        var interfaces = grain.AllInterfaces.Where(candidate => candidate.IsGrainInterface()).Select(candidate => $"typeof({candidate.Named()})");
        var namespaces = bases.Attributes("Orleans.ImplicitStreamSubscriptionAttribute")
            .Select(attribute => attribute.ConstructorArguments[0].Value as string ?? string.Empty).Select(GrainSymbols.Quoted);
        var isReentrant = bases.Attributes("Orleans.Concurrency.ReentrantAttribute").Any();
        return "global::Actors.Embedded.GrainManifest.AddClass(new() { "
            + $"Type = typeof({grain.Named()}), "
            + $"GrainTypeName = {GrainTypeName(grain).Quoted()}, "
            + $"Interfaces = new global::System.Type[] {{ {string.Join(", ", interfaces)} }}, "
            + $"IsReentrant = {(isReentrant ? "true" : "false")}, "
            + $"MaximumWorkers = {MaximumWorkers(bases).ToString(CultureInfo.InvariantCulture)}, "
            + $"StreamNamespaces = new string[] {{ {string.Join(", ", namespaces)} }} }});";
    }

    private static string GrainTypeName(INamedTypeSymbol grain)
    {
        if (new[] { grain }.Attributes("Orleans.GrainTypeAttribute").FirstOrDefault() is { } named)
            return named.ConstructorArguments[0].Value as string ?? string.Empty;
        // Orleans' own rule for classes without a name.
        var name = grain.Name.ToLowerInvariant();
        return name.EndsWith(Suffix, System.StringComparison.Ordinal) && name.Length > Suffix.Length
            ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    private static int MaximumWorkers(INamedTypeSymbol[] bases)
    {
        if (bases.Attributes("Orleans.Concurrency.StatelessWorkerAttribute").FirstOrDefault() is not { } worker)
            return 0;
        var given = worker.ConstructorArguments.Length > 0 && worker.ConstructorArguments[0].Value is int count ? count : -1;
        return given > 0 ? given : -1;
    }
}
