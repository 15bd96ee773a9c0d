namespace Actors.ApiHost.Tests.Isolation;

/// <content>Other calendars of its expert.</content>
internal sealed partial class MarkedTenant
{
    /// <summary>Another calendar of its expert.</summary>
    public string ExternalCalendar => Mark + "-elsewhere";

    /// <summary>A calendar of its expert that is read.</summary>
    public string ConnectedCalendarId { get; private set; } = "";

    private async Task ConnectAsync() => ConnectedCalendarId = await MakeAsync(
        $"experts/{ExpertId}/external-calendars",
        $$"""{"url":"https://calendar.{{Mark}}.example/{{Mark}}.ics","name":"{{Mark}} private"}""");
}
