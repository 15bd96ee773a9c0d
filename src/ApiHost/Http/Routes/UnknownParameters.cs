using Actors.ApiHost.Http.Errors;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Http.Routes;

/// <summary>
/// Refuses parameters of a query that the route does not have, as unknown fields of a body are refused: so that a typo is seen and does not
/// answer another question, and so that nobody makes new questions for caches by making up names.
/// </summary>
internal static class UnknownParameters
{
    // A caller is told of so many; a query may have thousands.
    private const int MostNamed = 10;

    private const int LongestName = 64;

    /// <summary>The refusal that names them; null when there are none.</summary>
    public static ApiError? Refuse(HttpRequest request, Operation operation)
    {
        if (!request.QueryString.HasValue) return null;
        List<FieldProblem>? unknown = null;
        foreach (var name in request.Query.Keys)
        {
            if (operation.HasParameter(name)) continue;
            unknown ??= [];
            if (unknown.Count == MostNamed) break;
            unknown.Add(new FieldProblem(name.Length > LongestName ? name[..LongestName] : name, "is not a parameter of this route"));
        }

        return unknown is null
            ? null
            : new ApiError(ApiErrorCode.ValidationError, $"{unknown[0].Field} {unknown[0].Message}") { Fields = unknown };
    }
}
