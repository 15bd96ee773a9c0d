using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Http.Results;

/// <summary>Says that a route tells some failures in a form of its own.</summary>
/// <param name="Tell">Tells a failure; null for one that is told as everywhere.</param>
internal sealed record FailureForm(Func<ApiCall, ApiError, Task?> Tell);
