using Actors.Embedded;

namespace Orleans.Runtime;

/// <summary>
/// Values that travel with a call and on to the calls it makes. What the callee changes stays with the callee.
/// They are a claim of the caller, not a proof.
/// </summary>
public static class RequestContext
{
    /// <summary>The names of all values.</summary>
    public static IEnumerable<string> Keys => AmbientCall.Values?.Keys ?? Enumerable.Empty<string>();

    /// <summary>All values with their names.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => AmbientCall.Values ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>Reads a value.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>The value; null when there is none.</returns>
    public static object? Get(string key) => AmbientCall.Values is { } values && values.TryGetValue(key, out var value) ? value : null;

    /// <summary>Sets a value for the calls made from here on.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">The value; immutable, since Embedded passes the reference.</param>
    public static void Set(string key, object value)
    {
        // A copy, because calls already made hold the old dictionary.
        var values = AmbientCall.Values is { } old ? new Dictionary<string, object>(old) : new Dictionary<string, object>(1);
        values[key] = value;
        AmbientCall.SetValues(values);
    }

    /// <summary>Removes a value.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Remove(string key)
    {
        if (AmbientCall.Values is not { } old || !old.ContainsKey(key))
            return false;
        var values = new Dictionary<string, object>(old);
        values.Remove(key);
        AmbientCall.SetValues(values.Count == 0 ? null : values);
        return true;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear()
    {
        if (AmbientCall.Values is not null)
            AmbientCall.SetValues(null);
    }
}
