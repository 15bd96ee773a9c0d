using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Scheduling.Services;

namespace Actors.ApiHost.Waitlist;

/// <summary>Examples of waitlist entries for the contract.</summary>
internal static class WaitlistExamples
{
    private const string ExpertId = "exp_01hzx3v7qk8m5n2p4r6t8w0y1a";
    private static readonly DateTime Made = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime From = new(2027, 3, 29, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A slot that is offered.</summary>
    public static WaitlistOfferView Offer { get; } = new()
    {
        HoldId = ExpertId + ".ofr_01hzx3v7qk8m5n2p4r6t8w0y1h",
        ExpertId = ExpertId,
        Start = From.AddHours(8),
        ExpiresAt = Made.AddHours(2),
    };

    /// <summary>An entry as joining answers it.</summary>
    public static WaitlistEntryView Entry { get; } = new()
    {
        Id = "wle_01hzx3v7qk8m5n2p4r6t8w0y1g",
        Token = "sZ8mW1c7mXo0bq3Wn5p9t2v4x6z8A0C2E4G6I8K0M2O",
        Position = 1,
        Status = "waiting",
        ServiceId = "svc_01hzx3v7qk8m5n2p4r6t8w0y1b",
        ServiceType = "consultation",
        ExpertId = ExpertId,
        From = From,
        To = From.AddDays(7),
        Days = [1, 2, 3],
        PartOfDay = "morning",
        Seats = 1,
        ClientName = "Ana Sousa",
        ClientEmail = "ana@example.com",
        ClientPhone = "+351910000000",
        TimeZone = "Europe/Lisbon",
        CreatedAt = Made,
        UpdatedAt = Made,
        Version = 1,
    };

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples) => examples
        .Add(
            new WaitlistInput
            {
                ServiceType = "consultation",
                ExpertId = ExpertId,
                From = From,
                To = From.AddDays(7),
                Days = [1, 2, 3],
                PartOfDay = "morning",
                ClientName = "Ana Sousa",
                ClientEmail = "ana@example.com",
                ClientPhone = "+351910000000",
                TimeZone = "Europe/Lisbon",
            },
            WaitlistRequests.Default.WaitlistInput)
        .Add(
            new OfferAcceptance
            {
                Notes = "My left knee hurts.",
                Answers = AppointmentExamples.Answers,
                Place = new PlaceBody { Type = "online" },
                Locale = "pt-PT",
            },
            WaitlistRequests.Default.OfferAcceptance)
        .Add(Offer, WaitlistAnswers.Default.WaitlistOfferView)
        .Add(Entry, WaitlistAnswers.Default.WaitlistEntryView);
}
