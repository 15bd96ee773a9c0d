using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Experts;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.Staff;

/// <summary>Examples of experts as the organisation sees them, for the contract.</summary>
internal static class StaffExamples
{
    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples) => examples
        .Add(
            new StaffInput
            {
                DisplayName = "Rita Lopes",
                Email = "rita@example.com",
                Title = "Physiotherapist",
                TimeZone = Zone,
                Badge = "Top rated",
                Categories = ["Physiotherapy"],
                Languages = ["pt", "en"],
                Location = ExpertExamples.Place,
                SocialLinks = [ExpertExamples.Page],
            },
            SchedulingRequests.Default.StaffInput)
        .Add(
            new StaffView
            {
                Id = ExpertId,
                DisplayName = "Rita Lopes",
                Email = "rita@example.com",
                Title = "Physiotherapist",
                TimeZone = Zone,
                Badge = "Top rated",
                Categories = ["Physiotherapy"],
                Languages = ["pt", "en"],
                Education = [],
                Conditions = [],
                Certifications = [],
                Insurance = [],
                SessionFormats = [],
                Location = ExpertExamples.Place,
                SocialLinks = [ExpertExamples.Page],
                ReviewCount = 0,
                CreatedAt = Made,
                UpdatedAt = Made,
                Version = 1,
            },
            SchedulingAnswers.Default.StaffView);
}
