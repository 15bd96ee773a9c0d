using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Demo;

/// <summary>What the demo tenant says of itself.</summary>
internal static class DemoOrganization
{
    /// <summary>Its profile.</summary>
    public static OrganizationProfile Profile { get; } = new()
    {
        Name = "Demo Physiotherapy",
        Slug = DemoTenant.Slug,
        Industry = "Health",
        BusinessType = "Practice",
        Phone = "+351 210 000 000",
        Email = "hello@demo.example",
        Address = "Rua das Flores 12\n1200-195 Lisboa\nPortugal",
        TimeZone = DemoTimes.ZoneName,
        BusinessHours =
        [
            new WeeklyHours([1, 2, 3, 4, 5], new TimeRange(new TimeOnly(9, 0), new TimeOnly(20, 0))),
            new WeeklyHours([6], new TimeRange(new TimeOnly(9, 0), new TimeOnly(13, 0))),
        ],
        Branding = new Branding(null, "#1f5f8b", null),
        BookingPage = new BookingPage
        {
            PrivacyUrl = "https://demo.example/privacy",
            TermsUrl = "https://demo.example/terms",
        },
    };
}
