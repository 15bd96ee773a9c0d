namespace Actors.Grains.Interfaces;

/// <summary>Grain keys are <c>{tenant}/{id}</c>, so that no grain can be named without its tenant.</summary>
public static class GrainKey
{
    /// <summary>Makes a key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The id within the tenant.</param>
    public static string For(string tenant, string id) => string.Concat(tenant, "/", id);

    /// <summary>The tenant part of a key; empty when the key has none.</summary>
    /// <param name="key">The key.</param>
    public static ReadOnlySpan<char> TenantOf(ReadOnlySpan<char> key)
    {
        var slash = key.IndexOf('/');
        return slash < 0 ? [] : key[..slash];
    }

    /// <summary>The id part of a key.</summary>
    /// <param name="key">The key.</param>
    public static string IdOf(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
