using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.Experts;

/// <summary>Experts as people see them.</summary>
internal static class ExpertModule
{
    /// <summary>The tag of routes about experts.</summary>
    public const string Tag = "Experts";

    /// <summary>The capability whose scopes open experts' routes to API keys.</summary>
    public const string Capability = "experts";

    private const string Repeats = " A repeat is answered alike, also without a key, and changes nothing.";

    public static WebApplicationBuilder AddExperts(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ExpertEndpoints>();
        builder.Services.AddApiKeyCapability(Capability, Tag);
        builder.Services.AddExamples(ExpertExamples.Add);
        builder.Services.AddTag(Tag, "Experts as people see them: published profiles, pictures and reviews.");
        return builder;
    }

    public static void MapExperts(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<ExpertEndpoints>();
        var experts = api.MapGroup("/experts").WithTags(Tag).ForApiKeys(Capability);
        experts.MapGet("", endpoints.List).AllowedFor(Access.Tenant).CachedForAnonymous()
            .As("listExperts", "Lists published experts", "Every filter that is given must hold.");
        experts.MapGet("/{id}", endpoints.Get).AllowedFor(Access.Tenant).CachedForAnonymous()
            .As(
                "getExpert", "Reads an expert's public profile",
                "Who is not published is there for the expert concerned, owners and admins only.");
        experts.MapGet("/{id}/image/{imageId}", endpoints.GetImage).AllowedFor(Access.Tenant).AnswersETag()
            // A page of experts has a page of pictures, which must not use up what a visitor may ask; each is asked for once.
            .WithMetadata(NoRateLimit.Mark)
            .As(
                "getExpertImage", "Reads an expert's picture",
                "The bytes under an id never change, so they may be kept for ever. What the profile's imageUrl names.");
        var own = experts.MapGroup("/{id}").AllowedFor(Access.Expert);
        own.MapPatch("", endpoints.Change)
            .As(
                "changeExpert", "Changes what an expert says",
                "A JSON merge patch (RFC 7396). The address and the badge are the organisation's to change, with PATCH /staff/{id}. A "
                    + "published profile keeps the rules of publishing.");
        own.MapPost("/publish", endpoints.Publish)
            .As(
                "publishExpert", "Publishes an expert",
                "VALIDATION_ERROR names every field that is missing or out of bounds: displayName 2 to 50 characters, bio 100 to 1,000, "
                    + "categories 1 to 5, languages at most 10." + Repeats);
        own.MapPost("/unpublish", endpoints.Unpublish)
            .As("unpublishExpert", "Hides an expert from strangers", "Appointments stay, and slots can still be booked." + Repeats);
        own.MapPut("/image", endpoints.SetImage)
            .As(
                "setExpertImage", "Replaces an expert's picture",
                "A PNG, JPEG or WebP image of at most 2 MiB, with sides of 1 to 8,192 pixels. Only the picture is kept: where and with "
                    + "what it was taken is left out.");
    }
}
