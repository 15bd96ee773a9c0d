using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Tenancy.Organizations;

namespace Actors.ApiHost.Tenancy.Public;

/// <summary>Examples of organisations as strangers see them, and of what says so.</summary>
internal static class PublicOrganizationExamples
{
    private const string Privacy = "https://www.example.com/privacy";
    private const string Terms = "https://www.example.com/terms";
    private const string Site = "https://www.example.com";

    /// <summary>A booking page.</summary>
    public static BookingPageBody Page { get; } = new()
    {
        Enabled = true,
        Languages = ["pt", "en"],
        Clock = "24h",
        PrivacyUrl = Privacy,
        TermsUrl = Terms,
        EmbedOrigins = [Site],
    };

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var contact = new ContactView { Email = "hello@example.com", Phone = "+351210000000", Address = "Rua Augusta 1\n1100-048 Lisboa" };
        var branding = new PublicBrandingView
        {
            LogoUrl = "/api/v1/tenants/acme-care/logo/img_0123456789abcdef0123456789abcdef",
            PrimaryColor = "#0a7d5c",
            SecondaryColor = "#f5f0e6",
        };
        var page = new PublicPageView { Enabled = true };
        examples
            .Add(Page, TenancyRequests.Default.BookingPageBody)
            .Add(contact, TenancyAnswers.Default.ContactView)
            .Add(branding, TenancyAnswers.Default.PublicBrandingView)
            .Add(page, TenancyAnswers.Default.PublicPageView)
            .Add(
                new PublicOrganizationView
                {
                    Name = "Acme Care",
                    BookingPage = page,
                    Slug = "acme-care",
                    Branding = branding,
                    Language = "pt",
                    Languages = ["pt", "en"],
                    TimeZone = "Europe/Lisbon",
                    Clock = "24h",
                    Contact = contact,
                    PrivacyUrl = Privacy,
                    TermsUrl = Terms,
                    EmbedOrigins = [Site],
                },
                TenancyAnswers.Default.PublicOrganizationView);
    }
}
