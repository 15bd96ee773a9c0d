using Actors.Grains.Interfaces.Images;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Interfaces.Tests.Tenancy;

/// <summary>Samples of organisations as strangers see them.</summary>
internal sealed class PageSamples : ISamples
{
    internal static readonly ImageInfo Logo = new("img_2", "image/webp", 64, 64, 900);

    internal static readonly BookingPage Page = new()
    {
        IsOff = true,
        Languages = ["pt", "en"],
        Clock = ClockHours.TwentyFour,
        PrivacyUrl = "https://example.com/privacy",
        TermsUrl = "https://example.com/terms",
        EmbedOrigins = ["https://example.com"],
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events => [new TenantLogoSet(Logo)];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts => [Page, .. Enum.GetValues<ClockHours>().Cast<object>()];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "OrganizationProfile.Address", "BookingPage.Languages", "BookingPage.PrivacyUrl", "BookingPage.TermsUrl",
        "BookingPage.EmbedOrigins",
    ];
}
