using System.Net;

namespace Actors.Web.Api;

/// <summary>For whom a page asks the API.</summary>
/// <param name="Address">Where the visitor's request came from.</param>
/// <param name="RequestId">The id of that request.</param>
public sealed record Visitor(IPAddress? Address, string RequestId)
{
    /// <summary>Under what a request to the API carries its visitor.</summary>
    public static readonly HttpRequestOptionsKey<Visitor> Option = new("Actors.Visitor");
}
