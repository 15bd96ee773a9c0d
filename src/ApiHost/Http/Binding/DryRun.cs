using Actors.ApiHost.Http.Routes;

namespace Actors.ApiHost.Http.Binding;

/// <summary>Whether a change is only rehearsed: it is answered what it would do, and nothing changes.</summary>
internal sealed record DryRun(bool IsAskedFor) : IQuery<DryRun>
{
    /// <summary>The parameter's name.</summary>
    public const string Name = "dryRun";

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [new(Name, "boolean", "True answers what the change would do, and changes nothing.", "false")];

    /// <inheritdoc/>
    public static DryRun Read(ref QueryReader query) => new(query.Flag(Name));
}
