using Microsoft.Extensions.Configuration;

namespace Actors.Silo;

/// <summary>Settings that name one of a few things.</summary>
internal static class ConfiguredName
{
    /// <summary>The value that a setting names, however its letters are cased.</summary>
    /// <typeparam name="T">The values.</typeparam>
    /// <param name="configuration">The configuration.</param>
    /// <param name="key">The setting.</param>
    /// <param name="otherwise">The value when it is not set.</param>
    /// <exception cref="InvalidOperationException">There is no such value.</exception>
    public static T Named<T>(this IConfiguration configuration, string key, T otherwise)
        where T : struct, Enum
    {
        var name = configuration[key];
        if (string.IsNullOrEmpty(name)) return otherwise;
        // By name alone: Enum.Parse would take numbers and lists too.
        return Enum.GetNames<T>().FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Enum.Parse<T>(found)
            : throw new InvalidOperationException($"{key} is '{name}'; this version knows {string.Join(" and ", Enum.GetNames<T>())}.");
    }
}
