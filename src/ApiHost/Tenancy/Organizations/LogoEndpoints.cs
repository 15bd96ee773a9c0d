using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Images;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Images;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>An organisation's logo: /organizations/{id}/logo.</summary>
internal sealed class LogoEndpoints(IGrainFactory grains)
{
    public void Map(IEndpointRouteBuilder api)
    {
        var logo = api.MapGroup("/organizations/{id}/logo").WithTags(OrganizationEndpoints.Tag).RequireOwnOrganization()
            .AllowedFor(Access.Admin);
        logo.MapPut("", Set)
            .As(
                "setLogo", "Replaces the organisation's logo",
                "A PNG, JPEG or WebP image of at most 2 MiB, with sides of 1 to 8,192 pixels. Only the picture is kept. Booking pages show "
                    + "it, and nothing that branding.logoUrl names elsewhere.");
        logo.MapDelete("", Remove)
            .As("removeLogo", "Takes the organisation's logo away", "A repeat is answered alike and changes nothing.");
    }

    private async Task<OkResult<OrganizationView>> Set(ApiCall call, IfMatch ifMatch, ImageBody body) =>
        body.ReadFor(call.TenantId).TryGet(out var image, out var invalid) ? await SetAsync(call, image, ifMatch) : invalid;

    private Task<OkResult<OrganizationView>> Remove(ApiCall call, IfMatch ifMatch) => SetAsync(call, null, ifMatch);

    private async Task<OkResult<OrganizationView>> SetAsync(ApiCall call, Image? image, IfMatch ifMatch)
    {
        var tenant = grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId));
        return OrganizationEndpoints.ResultOf(call, await tenant.SetLogo(image, ifMatch.Version));
    }
}
