namespace Actors.ApiHost.Http;

/// <summary>Collects what is wrong with a request, so that all of it is told at once. Costs nothing while nothing is wrong.</summary>
internal struct Problems
{
    // Enough for any honest mistake; a hostile list of a thousand wrong items is not answered with a thousand lines.
    private const int Most = 50;

    private List<FieldProblem>? _found;

    /// <summary>True when nothing is wrong.</summary>
    public readonly bool None => _found is null;

    /// <summary>Notes that a field is wrong.</summary>
    /// <param name="field">Its path as the caller wrote it.</param>
    /// <param name="message">What is wrong, for people.</param>
    public void Add(string field, string message)
    {
        _found ??= [];
        if (_found.Count < Most) _found.Add(new FieldProblem(field, message));
    }

    /// <summary>Notes that a field is missing.</summary>
    /// <param name="field">Its path as the caller would write it.</param>
    public void AddMissing(string field) => Add(field, "It is missing.");

    /// <summary>The failure that tells all of it.</summary>
    public readonly ApiError ToError()
    {
        var found = _found ?? throw new InvalidOperationException("Nothing is wrong.");
        var message = found.Count == 1 ? $"{found[0].Field}: {found[0].Message}" : $"{found.Count} fields are not valid.";
        return new ApiError(ApiErrorCode.ValidationError, message) { Fields = found };
    }
}
