namespace Actors.Embedded;

/// <summary>
/// What flows with the asynchronous code of a call: its RequestContext values and the request it belongs to.
/// One AsyncLocal holds both, because each AsyncLocal that a turn sets costs an allocation.
/// </summary>
internal static class AmbientCall
{
    /// <summary>The values outside grains; inside one a request or a slot, or a scope where the grain has changed its values.</summary>
    private static readonly AsyncLocal<object?> Current = new();

    internal static CallValues? Values
    {
        get
        {
            Capture(out var values, out _);
            return values;
        }
    }

    /// <summary>Reads both at once, for a call that leaves from here.</summary>
    internal static void Capture(out CallValues? values, out GrainRequest? request)
    {
        (values, request) = Current.Value switch
        {
            null => default,
            Slot slot => (null, slot.Request),
            GrainRequest own => (own.Values, own),
            Scope scope => (scope.Values, scope.Request),
            var other => ((CallValues)other, null),
        };
    }

    internal static void Enter(GrainRequest request) => Current.Value = request;

    internal static void SetValues(CallValues? values)
    {
        Capture(out _, out var request);
        Current.Value = request is null ? values : new Scope(values, request);
    }

    /// <summary>
    /// Stands for whichever request without values an activation runs, so that the context to run in is made once per activation
    /// and not once per request. Code that a request left behind unawaited counts as part of the request that has the slot next;
    /// that only blurs who called whom in the search for call cycles, never the values.
    /// </summary>
    internal sealed class Slot
    {
        private ExecutionContext? _context;

        internal GrainRequest? Request { get; private set; }

        /// <summary>Takes the slot, if it is free, and runs the rest of the turn in its context.</summary>
        internal bool TryEnter(GrainRequest request)
        {
            if (Request is not null)
                return false;
            Request = request;
            if (_context is null)
            {
                Current.Value = this;
                _context = ExecutionContext.Capture();
            }
            else
            {
                ExecutionContext.Restore(_context);
            }

            return true;
        }

        internal void Leave(GrainRequest request)
        {
            if (Request == request)
                Request = null;
        }
    }

    private sealed class Scope(CallValues? values, GrainRequest request)
    {
        internal CallValues? Values { get; } = values;

        internal GrainRequest Request { get; } = request;
    }
}
