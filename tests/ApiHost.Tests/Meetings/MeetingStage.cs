using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using Actors.Support.Meetings;

namespace Actors.ApiHost.Tests.Meetings;

/// <summary>A server with Zoom and Microsoft Graph beside it, whose clock a test moves, and an organisation whose expert is known at both.</summary>
public abstract class MeetingStage : IAsyncLifetime
{
    /// <summary>When the first appointment starts.</summary>
    protected const string Nine = "2027-03-02T09:00:00Z";

    private protected TestClock Clock { get; } = new(ApiServer.Monday);

    private protected FakeZoom Zoom { get; private set; } = null!;

    private protected FakeGraph Graph { get; private set; } = null!;

    private protected ApiServer Server { get; private set; } = null!;

    private protected TestTenant Tenant { get; private set; } = null!;

    private protected string Email => $"client@{Tenant.Slug}.example";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        (Zoom, Graph) = (await FakeZoom.StartAsync(Clock), await FakeGraph.StartAsync(Clock));
        Server = await ApiServer.StartAsync(
            Clock, ("Auth:AccessTokenMinutes", "60"), ("Cache:Seconds", "0"),
            ("Meetings:Zoom:AccountId", FakeMeetingProvider.Account), ("Meetings:Zoom:ClientId", FakeMeetingProvider.ClientId),
            ("Meetings:Zoom:ClientSecret", FakeMeetingProvider.ClientSecret), ("Meetings:Zoom:ApiBase", Zoom.Url),
            ("Meetings:Zoom:OAuthBase", Zoom.Url),
            ("Meetings:Teams:TenantId", FakeMeetingProvider.Account), ("Meetings:Teams:ClientId", FakeMeetingProvider.ClientId),
            ("Meetings:Teams:ClientSecret", FakeMeetingProvider.ClientSecret), ("Meetings:Teams:GraphBase", Graph.Url),
            ("Meetings:Teams:LoginBase", Graph.Url));
        Tenant = await TestTenant.CreateAsync(Server);
        Zoom.Users[Tenant.ExpertEmail] = Graph.Users[Tenant.ExpertEmail] = "user-rita";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Zoom.DisposeAsync();
        await Graph.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task MeetsAsync(string platform, string? location = null, string more = "")
    {
        var place = location is null ? "" : $",\"meetingLocation\":\"{location}\"";
        var changed = await Tenant.AsOwner(
            "PATCH", "services/" + Tenant.ServiceId, $"{{\"meetingPlatform\":\"{platform}\"{place}{more}}}");
        changed.Status.ShouldBe(200, changed.ToString());
    }

    private protected async Task<Booked> BookAsync(string start = Nine, string more = "")
    {
        var body = Tenant.Booking(start).Replace("ana@example.com", Email, StringComparison.Ordinal).Trim().TrimEnd('}') + more + "}";
        var booked = await Tenant.AsAnybody("POST", "appointments", body);
        booked.Status.ShouldBe(201, booked.ToString());
        return new Booked(
            booked.Data["id"]!.GetValue<string>(), booked.Data["manageToken"]!.GetValue<string>(), booked.Data["meeting"]?.AsObject());
    }

    private protected async Task DoAsync(string path, string? body = null)
    {
        var done = await Tenant.AsOwner("POST", path, body);
        done.Status.ShouldBe(200, done.ToString());
    }

    private protected async Task<JsonObject> ForClientAsync(Booked booked)
    {
        var read = await Tenant.AsAnybody("GET", "appointments/" + booked.Id, null, ("X-Manage-Token", booked.Token));
        read.Status.ShouldBe(200, read.ToString());
        return read.Data["meeting"]!.AsObject();
    }

    private protected async Task<JsonObject> ForStaffAsync(string id) =>
        (await Tenant.AsOwner("GET", "appointments/" + id)).Data["meeting"]!.AsObject();

    private protected Task<JsonObject> BecomesAsync(string id, string status) => Eventually.Hears(
        () => ForStaffAsync(id), meeting => TextOf(meeting, "status") == status, $"a meeting that is {status}");

    private protected static string? TextOf(JsonObject view, string name) => view[name]?.GetValue<string>();

    /// <summary>An appointment that was booked.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Token">The client's token.</param>
    /// <param name="Meeting">Its meeting in the answer to the booking.</param>
    private protected sealed record Booked(string Id, string Token, JsonObject? Meeting);
}
