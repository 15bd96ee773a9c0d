using Actors.ApiHost.Http.Errors;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Http.Input;

/// <summary>
/// Checks the fields of a request: each rule answers the value as it is to be kept, and notes under the field's path what is wrong, as a
/// predicate (<c>name</c> "must have at most 100 characters"), so that all of it is told at once. Costs nothing while nothing is wrong.
/// </summary>
internal partial struct Validator
{
    // Enough for any honest mistake; a hostile list of a thousand wrong items is not answered with a thousand lines.
    private const int MaxProblems = 50;

    private List<FieldProblem>? _found;

    /// <summary>True when nothing is wrong so far.</summary>
    public readonly bool None => _found is null;

    /// <summary>Notes that a field is wrong.</summary>
    public void Add(string field, string message)
    {
        _found ??= [];
        if (_found.Count < MaxProblems) _found.Add(new FieldProblem(field, message));
    }

    /// <summary>Notes that a field is missing.</summary>
    public void Missing(string field) => Add(field, "is required");

    /// <summary>Notes a dictionary with two names that are the same, or would be as they are kept.</summary>
    public void Twice(string field) => Add(field, "must not have the same name twice");

    /// <summary>The value if nothing is wrong, otherwise the failure that tells all of it.</summary>
    public readonly Result<T> Result<T>(T value)
        where T : class => None ? value : ToError();

    /// <summary>The failure that tells all that is wrong.</summary>
    public readonly ApiError ToError()
    {
        var found = _found ?? throw new InvalidOperationException("Nothing is wrong.");
        var message = found.Count == 1 ? $"{found[0].Field} {found[0].Message}" : $"{found.Count} fields are not valid.";
        return new ApiError(ApiErrorCode.ValidationError, message) { Fields = found };
    }
}
