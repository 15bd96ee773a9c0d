namespace Actors.Embedded;

/// <summary>
/// The RequestContext values of a call: an unchanging list, which calls already made may therefore share. There are one or two values as
/// a rule, and a dictionary for each call would cost more than to look at them one by one.
/// </summary>
/// <param name="name">The name of the first value.</param>
/// <param name="value">The first value.</param>
/// <param name="rest">The other values; null when there are none.</param>
internal sealed class CallValues(string name, object value, CallValues? rest)
{
    private readonly CallValues? _rest = rest;

    internal string Name { get; } = name;

    internal object Value { get; } = value;

    internal static object? Find(CallValues? values, string name)
    {
        for (var at = values; at is not null; at = at._rest)
        {
            if (at.Name == name)
                return at.Value;
        }

        return null;
    }

    internal static CallValues With(CallValues? values, string name, object value) => new(name, value, Without(values, name));

    /// <summary>The values without one of them; the same list when it is not among them.</summary>
    internal static CallValues? Without(CallValues? values, string name)
    {
        if (values is null)
            return null;
        if (values.Name == name)
            return values._rest;
        var rest = Without(values._rest, name);
        return rest == values._rest ? values : new CallValues(values.Name, values.Value, rest);
    }

    internal static IEnumerable<CallValues> Each(CallValues? values)
    {
        for (var at = values; at is not null; at = at._rest)
            yield return at;
    }
}
