namespace Actors.Embedded;

/// <summary>
/// What flows with the asynchronous code of a call: its RequestContext values and the request it belongs to.
/// One AsyncLocal holds both, because each AsyncLocal that a turn sets costs an allocation.
/// </summary>
internal static class AmbientCall
{
    /// <summary>A dictionary outside grains, a request inside one, a scope where a grain has changed its values.</summary>
    private static readonly AsyncLocal<object?> Current = new();

    internal static Dictionary<string, object>? Values => Current.Value switch
    {
        null => null,
        GrainRequest request => request.Values,
        Scope scope => scope.Values,
        var values => (Dictionary<string, object>)values,
    };

    internal static GrainRequest? Request => Current.Value switch
    {
        GrainRequest request => request,
        Scope scope => scope.Request,
        _ => null,
    };

    internal static void Enter(GrainRequest request) => Current.Value = request;

    internal static void SetValues(Dictionary<string, object>? values) =>
        Current.Value = Request is { } request ? new Scope(values, request) : values;

    /// <summary>Reads both at once, for a call that leaves from here.</summary>
    internal static void Capture(out Dictionary<string, object>? values, out GrainRequest? request)
    {
        var current = Current.Value;
        if (current is null)
        {
            values = null;
            request = null;
            return;
        }

        request = current as GrainRequest ?? (current as Scope)?.Request;
        values = current is GrainRequest { Values: var own } ? own : (current as Scope)?.Values ?? current as Dictionary<string, object>;
    }

    private sealed class Scope(Dictionary<string, object>? values, GrainRequest request)
    {
        internal Dictionary<string, object>? Values { get; } = values;

        internal GrainRequest Request { get; } = request;
    }
}
