using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Images;
using Actors.ApiHost.Tenancy.Organizations;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Tenancy.Public;

/// <summary>Organisations as strangers see them: /tenants/{slug}. Whoever asks, the answer is the same.</summary>
internal sealed class PublicOrganizationEndpoints(IGrainFactory grains, IDocuments documents)
{
    public void Map(IEndpointRouteBuilder api)
    {
        var tenants = api.MapGroup("/tenants/{slug}").WithTags(OrganizationEndpoints.Tag).AllowedFor(Access.Open);
        tenants.MapGet("", Get).NamesTenantInPath().CachedForAnonymous()
            .As(
                "getTenant", "Reads an organisation as strangers see it",
                "Name, looks, languages, contact, links, and who may show its page in a frame. A former slug leads to it too. One whose "
                    + "booking page is off tells its name alone.");
        tenants.MapGet("/logo/{imageId}", GetLogo).NamesTenantInPath().AnswersETag()
            // Each page shows it, and it is asked for once.
            .WithMetadata(NoRateLimit.Mark)
            .As(
                "getLogo", "Reads an organisation's logo",
                "The bytes under an id never change, so they may be kept for ever. What branding.logoUrl of GET /tenants/{slug} names.");
    }

    private async Task<OkResult<PublicOrganizationView>> Get(ApiCall call) =>
        Reply.Found(await FindAsync(call), "organisation", PublicOrganizations.ToResponse);

    private async Task<ImageResult> GetLogo(ApiCall call, string imageId)
    {
        var isShown = await FindAsync(call) is { } organization
            && (organization.Profile.BookingPage is not { IsOff: true } || call.Principal?.TenantId == call.TenantId);
        return isShown ? await ImageResult.FindAsync(documents, call, call.TenantId, imageId) : ImageResult.None;
    }

    private Task<Organization?> FindAsync(ApiCall call) =>
        grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId)).Get();
}
