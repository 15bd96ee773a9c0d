using Actors.Web.Api;
using Actors.Web.Parts;
using Actors.Web.Texts;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account;

/// <summary>One request for a page by which people sign in, sign up, or mend what is in the way of it.</summary>
public sealed class AccountVisit
{
    /// <summary>The request.</summary>
    public required HttpContext Http { get; init; }

    /// <summary>The API, in nobody's name.</summary>
    public required ApiClient Api { get; init; }

    /// <summary>The API in the name of who has a session, by its access token.</summary>
    public required Func<string, ApiClient> ApiAs { get; init; }

    /// <summary>The visitor's session, if there is one.</summary>
    public required AccountSession Session { get; init; }

    /// <summary>The language of the page.</summary>
    public required Language Language { get; init; }

    /// <summary>What surrounds the page.</summary>
    public required Frame Frame { get; init; }

    /// <summary>Ends when nobody waits any longer.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>A value of the query; null when it is empty or not there.</summary>
    public string? Query(string name) => Http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The address of an account page, in the language that was asked for.</summary>
    public ApiQuery Address(string path) => new ApiQuery(path).With("lang", Query("lang"));

    /// <summary>Where the visitor came from, and goes on to: an address of this host, whatever the query says.</summary>
    public string Return(string? named = null)
    {
        var address = named ?? Http.Request.Query["return"].ToString();
        // "//elsewhere.example" and "/\elsewhere.example" lead to other hosts.
        var isHere = address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
            && !address.Contains('\\', StringComparison.Ordinal)
            && !address.Any(char.IsControl);
        return isHere ? address : "/app";
    }
}
