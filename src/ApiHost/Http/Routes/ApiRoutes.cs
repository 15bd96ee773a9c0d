using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;


namespace Actors.ApiHost.Http.Routes;

/// <summary>Where capabilities put their routes, and what they say of them.</summary>
internal static class ApiRoutes
{
    /// <summary>A group whose endpoints keep the API's conventions.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes, string prefix = ApiVersion.BasePath)
    {
        var group = routes.MapGroup(prefix);
        group.AddEndpointFilterFactory(RequestFilters.AskAgain);
        group.AddEndpointFilterFactory(RequestFilters.RefuseUnbound);
        group.AddEndpointFilterFactory(RequestFilters.NoteChanges);
        ((IEndpointConventionBuilder)group).Finally(OperationBuilder.Complete);
        return group;
    }

    /// <summary>Tells the contract of a route: its name for clients, what it does in a few words, and what else is worth knowing.</summary>
    public static RouteHandlerBuilder As(this RouteHandlerBuilder route, string name, string summary, string? description = null)
    {
        route.WithName(name).WithSummary(summary);
        return description is null ? route : route.WithDescription(description);
    }

    /// <summary>Says who may use a route, or the routes of a group.</summary>
    public static TBuilder AllowedFor<TBuilder>(this TBuilder route, Access access)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new AccessMetadata(access));

    /// <summary>Opens the routes of a group to API keys with the scopes of a capability.</summary>
    public static RouteGroupBuilder ForApiKeys(this RouteGroupBuilder group, string capability) =>
        group.WithMetadata(new ScopeMetadata(capability));

    /// <summary>Says how a route can fail beyond what its access, its body and its conventions say.</summary>
    public static RouteHandlerBuilder MayFail(this RouteHandlerBuilder route, params ApiErrorCode[] errors) =>
        route.WithMetadata(new ErrorMetadata(errors));

    /// <summary>
    /// Says that a route answers with an ETag, and honours If-None-Match: only where the tag names all that is answered, to everybody. A
    /// version that is there for If-Match alone needs no word.
    /// </summary>
    public static RouteHandlerBuilder AnswersETag(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.ETag));

    /// <summary>Lets what anonymous callers are answered be given again for a moment; never for answers with personal data.</summary>
    public static RouteHandlerBuilder CachedForAnonymous(this RouteHandlerBuilder route) =>
        route.AnswersETag().WithMetadata(new TraitMetadata(OperationTraits.PublicCache));

    /// <summary>Says that a route hashes a password or has a mail sent: its network's allowance for such is counted too.</summary>
    public static RouteHandlerBuilder IsCostly(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.Costly));

    /// <summary>Says that a route reads much, though it answers no list.</summary>
    public static RouteHandlerBuilder ReadsMuch(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.LongRead));

    /// <summary>Says that clients who have not signed in may use a route with an appointment's manage token.</summary>
    public static RouteHandlerBuilder TakesManageToken(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.ManageToken));

    /// <summary>Says that an appointment's manage token opens more of a route, which nobody needs to use it.</summary>
    public static RouteHandlerBuilder MayTakeManageToken(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.OptionalManageToken));

    /// <summary>Says that a route shows people to people: the caller's address must be proven wherever that is asked for.</summary>
    public static RouteHandlerBuilder TakesProvenAddress(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.ProvenAddress));

    /// <summary>Says that a route may name a tenant by X-Tenant, though its access does not ask for one.</summary>
    public static RouteHandlerBuilder NamesTenant(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.NamesTenant));

    /// <summary>Says that the path of an open route names the tenant as <c>slug</c>: it is the same for everybody.</summary>
    public static RouteHandlerBuilder NamesTenantInPath(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.TenantInPath));

    /// <summary>Says that programs of others send webhooks to a route: they have an allowance of their own.</summary>
    public static RouteHandlerBuilder TakesWebhooks(this RouteHandlerBuilder route) =>
        route.WithMetadata(new TraitMetadata(OperationTraits.Webhooks));
}
