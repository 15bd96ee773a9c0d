using Actors.Embedded;

namespace Orleans.Runtime;

/// <summary>
/// Values that travel with a call and on to the calls it makes. What the callee changes stays with the callee.
/// They are a claim of the caller, not a proof.
/// </summary>
public static class RequestContext
{
    /// <summary>The names of all values.</summary>
    public static IEnumerable<string> Keys => CallValues.Each(AmbientCall.Values).Select(static value => value.Name);

    /// <summary>All values with their names.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries =>
        CallValues.Each(AmbientCall.Values).Select(static value => KeyValuePair.Create(value.Name, value.Value));

    /// <summary>Reads a value.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>The value; null when there is none.</returns>
    public static object? Get(string key) => CallValues.Find(AmbientCall.Values, key);

    /// <summary>Sets a value for the calls made from here on.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">The value; immutable, since Embedded passes the reference.</param>
    public static void Set(string key, object value) => AmbientCall.SetValues(CallValues.With(AmbientCall.Values, key, value));

    /// <summary>Removes a value.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Remove(string key)
    {
        var values = AmbientCall.Values;
        var rest = CallValues.Without(values, key);
        if (rest == values)
            return false;
        AmbientCall.SetValues(rest);
        return true;
    }

    /// <summary>Removes all values.</summary>
    public static void Clear()
    {
        if (AmbientCall.Values is not null)
            AmbientCall.SetValues(null);
    }
}
