using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>A way to sign in.</summary>
public sealed record ProviderView
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind: <c>password</c> for accounts of this host, <c>external</c> for another issuer.</summary>
    public required string Kind { get; init; }

    /// <summary>The issuer, as its tokens name it.</summary>
    public required string Issuer { get; init; }
}

/// <summary>The ways to sign in.</summary>
/// <param name="external">The other issuers.</param>
/// <param name="options">How this host names itself.</param>
internal sealed class ProviderEndpoints(ExternalSignIn external, Microsoft.Extensions.Options.IOptions<AuthOptions> options)
{
    private readonly ProviderView[] _providers =
    [
        new ProviderView { Name = "Password", Kind = "password", Issuer = options.Value.Issuer },
        .. external.Issuers.Select(issuer => new ProviderView { Name = issuer.Name, Kind = "external", Issuer = issuer.Issuer }),
    ];

    /// <summary>Adds the route.</summary>
    /// <param name="routes">Where routes go.</param>
    public void Map(ApiRoutes routes) => routes.Map("GET", "/auth/providers", List, new Operation("listProviders", "Identity", "Lists the ways to sign in")
    {
        Description = "Tokens of external issuers are sent as Authorization: Bearer like our own; their users get an account when they are first seen.",
        Access = Access.Open,
        Response = typeof(PagedEnvelope<ProviderView>),
        Traits = OperationTraits.Paged,
        Query = QueryParameter.OfPages,
    });

    private ValueTask<Answer> List(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var paging = Paging.From(ref query);
        if (!query.None) return new ValueTask<Answer>(query.ToError());
        return new ValueTask<Answer>(new ListAnswer<ProviderView>(
            paging.Slice(_providers), Pagination.Of(paging.Page, paging.Limit, _providers.Length), IdentityAnswers.Default.PagedEnvelopeProviderView));
    }
}
