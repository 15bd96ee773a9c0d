using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity.Issuers;

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
internal sealed class ProviderEndpoints(ExternalSignIn external, IOptions<AuthOptions> options)
{
    private readonly ProviderView[] _providers =
    [
        new ProviderView { Name = "Password", Kind = "password", Issuer = options.Value.Issuer },
        .. external.Issuers.Select(issuer => new ProviderView { Name = issuer.Name, Kind = "external", Issuer = issuer.Issuer }),
    ];

    public void Map(IEndpointRouteBuilder api) => api.MapGroup("/auth").WithTags(IdentitySetup.Tag).AllowedFor(Access.Open)
        .MapGet("/providers", List)
        .As(
            "listProviders", "Lists the ways to sign in",
            "Tokens of external issuers are sent as Authorization: Bearer like our own; their users get an account when they are first "
                + "seen.");

    private PageResult<ProviderView> List(Query<Paging> paging) => Reply.Page(_providers, paging.Value, static provider => provider);
}
