using Actors.ApiHost.Http.Results;
using Actors.ApiHost.OpenApi;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>Examples of calendars and mails for the contract.</summary>
internal static class NotificationsExamples
{
    private const string Text = "Hello {{clientName}},\n\nwe see you on {{date}} at {{time}}.\n\n{{organizationName}}";

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples) => examples
        .AddText(CalendarResult.MediaType, CalendarResult.Example)
        .Add(
            new CalendarFeedView
            {
                Id = "cft_01hzx3v7qk8m5n2p4r6t8w0y1g",
                Url = $"https://example.com/api/v1/experts/{ExpertId}/calendar.ics?tenant=clinic&token=sZ8mW1c7mXo0",
                CreatedAt = Made,
            },
            NotificationsAnswers.Default.CalendarFeedView)
        .Add(new MailPreferenceView { Unsubscribed = true }, NotificationsAnswers.Default.MailPreferenceView)
        .Add(
            new MessageTemplateInput { Kind = "booked", Language = "en", Subject = "See you on {{date}}", Text = Text },
            NotificationsRequests.Default.MessageTemplateInput)
        .Add(
            new MessageTemplateView
            {
                Id = "mtp_01hzx3v7qk8m5n2p4r6t8w0y1h",
                Kind = "booked",
                Recipient = "client",
                Channel = "mail",
                Language = "en",
                Subject = "See you on {{date}}",
                Text = Text,
                CreatedAt = Made,
                UpdatedAt = Made,
                Version = 1,
            },
            NotificationsAnswers.Default.MessageTemplateView);
}
