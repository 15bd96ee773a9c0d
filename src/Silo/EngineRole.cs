using Microsoft.Extensions.Configuration;

namespace Actors.Silo;

/// <summary>What a process is to the grains.</summary>
public enum EngineRole
{
    /// <summary>It serves grains itself.</summary>
    CoHosted,

    /// <summary>It only calls grains, which other processes serve.</summary>
    Client,
}

/// <summary>Reads <c>Engine:Role</c>.</summary>
internal static class ConfiguredRole
{
    /// <summary>The setting.</summary>
    public const string Key = "Engine:Role";

    /// <summary>The role that the configuration names; CoHosted unless set.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="InvalidOperationException">There is no such role.</exception>
    public static EngineRole From(IConfiguration configuration) => configuration.Named(Key, EngineRole.CoHosted);
}
