using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Services;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.Experts;

/// <summary>Examples of experts as people see them, for the contract.</summary>
internal static class ExpertExamples
{
    private const string Bio =
        "I help people who sit a lot to move without pain again. After ten years in a hospital I have a practice of my own in Lisbon, and "
            + "see clients there and by video.";

    /// <summary>Where the expert works.</summary>
    public static LocationBody Place { get; } = new() { Country = "Portugal", City = "Lisbon" };

    /// <summary>The expert's own page.</summary>
    public static SocialLinkBody Page { get; } = new() { Platform = "website", Url = "https://example.com/rita" };

    /// <summary>What the expert says.</summary>
    public static ExpertInput Input { get; } = new()
    {
        DisplayName = "Rita Lopes",
        Title = "Physiotherapist",
        Bio = Bio,
        Specialty = "Backs and shoulders",
        Categories = ["Physiotherapy"],
        Languages = ["pt", "en"],
        YearsOfExperience = 12,
        Education = ["MSc Physiotherapy, Lisbon"],
        Conditions = ["Back pain"],
        Certifications = ["Ordem dos Fisioterapeutas"],
        Insurance = ["Example Insurance"],
        SessionFormats = ["in_person", "video"],
        PriceFrom = new PriceBody { Amount = 4_500, Currency = "EUR" },
        Location = Place,
        SocialLinks = [Page],
    };

    /// <summary>The expert as strangers see one.</summary>
    public static ExpertView View { get; } = new()
    {
        Id = ExpertId,
        DisplayName = "Rita Lopes",
        Title = "Physiotherapist",
        Bio = Bio,
        Specialty = "Backs and shoulders",
        Badge = "Top rated",
        Categories = ["Physiotherapy"],
        Languages = ["pt", "en"],
        YearsOfExperience = 12,
        Education = ["MSc Physiotherapy, Lisbon"],
        Conditions = ["Back pain"],
        Certifications = ["Ordem dos Fisioterapeutas"],
        Insurance = ["Example Insurance"],
        SessionFormats = ["in_person", "video"],
        PriceFrom = Price,
        Location = Place,
        SocialLinks = [Page],
        ImageUrl = $"/api/v1/experts/{ExpertId}/image/img_0f343b0931126a20f133d67c2b018a3b",
        AverageRating = 4.67m,
        ReviewCount = 3,
    };

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples) => examples
        .Add(Place, SchedulingRequests.Default.LocationBody)
        .Add(Page, SchedulingRequests.Default.SocialLinkBody)
        .Add(Input, SchedulingRequests.Default.ExpertInput)
        .Add(View, SchedulingAnswers.Default.ExpertView);
}
