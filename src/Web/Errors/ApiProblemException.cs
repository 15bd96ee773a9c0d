using Actors.Web.Api;

namespace Actors.Web.Errors;

/// <summary>The API refused what a page cannot be without; the visitor is told by a page of errors.</summary>
public sealed class ApiProblemException(ApiProblem problem) : Exception(problem.Message)
{
    /// <summary>Why.</summary>
    public ApiProblem Problem { get; } = problem;
}
