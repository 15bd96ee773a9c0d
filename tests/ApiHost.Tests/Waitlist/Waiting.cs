using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Waitlist;

/// <summary>Somebody who waits, as she sees it: with her token and without signing in.</summary>
internal sealed record Waiting(ApiServer Server, TestTenant Tenant, string Id, string Token, string Email)
{
    /// <summary>The one slot that most tests are about: the calendar is free but for it being taken first.</summary>
    public const string Slot = "2027-03-02T09:00:00Z";

    private const string Day = "\"from\":\"2027-03-02T00:00:00Z\",\"to\":\"2027-03-03T00:00:00Z\"";

    /// <summary>Her token, as a header.</summary>
    public (string Name, string Value) Header => ("X-Manage-Token", Token);

    /// <summary>What a wish for the one slot is.</summary>
    public static string ForSlot => $"\"from\":\"{Slot}\",\"to\":\"2027-03-02T09:30:00Z\"";

    /// <summary>What a wish for any slot of its day is.</summary>
    public static string ForDay => Day;

    /// <summary>A request to join.</summary>
    public static string Request(TestTenant tenant, string name, string wish) =>
        $$"""{"serviceType":"consultation","clientName":"{{name}}","clientEmail":"{{EmailOf(tenant, name)}}",{{wish}}}""";

    /// <summary>The address of somebody.</summary>
    public static string EmailOf(TestTenant tenant, string name) => $"{name.ToLowerInvariant()}@{tenant.Slug}.example";

    /// <summary>Joins.</summary>
    public static async Task<Waiting> JoinAsync(TestTenant tenant, string name, string? wish = null)
    {
        var answer = await tenant.AsAnybody("POST", "waitlist", Request(tenant, name, wish ?? ForSlot));
        answer.Status.ShouldBe(201, answer.ToString());
        return new Waiting(tenant.Server, tenant, Text(answer.Data, "id"), Text(answer.Data, "token"), EmailOf(tenant, name));
    }

    /// <summary>Books the one slot for somebody else, and answers the appointment's id.</summary>
    public static async Task<string> TakeAsync(TestTenant tenant, string start = Slot)
    {
        var booked = await tenant.AsAnybody("POST", "appointments", tenant.Booking(start, "Somebody"));
        booked.Status.ShouldBe(201, booked.ToString());
        return Text(booked.Data, "id");
    }

    /// <summary>Cancels somebody's appointment.</summary>
    public static async Task CancelAsync(TestTenant tenant, string appointmentId) =>
        (await tenant.AsOwner("POST", $"appointments/{appointmentId}/cancel")).Status.ShouldBe(200);

    /// <summary>Reads the entry.</summary>
    public async Task<JsonNode> ReadAsync()
    {
        var answer = await Tenant.AsAnybody("GET", "waitlist/" + Id, null, Header);
        answer.Status.ShouldBe(200, answer.ToString());
        return answer.Data;
    }

    /// <summary>The entry's status.</summary>
    public async Task<string> StatusAsync() => Text(await ReadAsync(), "status");

    /// <summary>Waits until the entry has a status, and reads it.</summary>
    public Task<JsonNode> UntilAsync(string status) => Eventually.Hears(ReadAsync, entry => Text(entry, "status") == status);

    /// <summary>Takes a step.</summary>
    public Task<ApiAnswer> StepAsync(string step, params (string Name, string Value)[] headers) =>
        Tenant.AsAnybody("POST", $"waitlist/{Id}/{step}", null, [Header, .. headers]);

    /// <summary>Accepts, and says something.</summary>
    public Task<ApiAnswer> AcceptAsync(string body, params (string Name, string Value)[] headers) =>
        Tenant.AsAnybody("POST", $"waitlist/{Id}/accept", body, [Header, .. headers]);

    /// <summary>Leaves.</summary>
    public Task<ApiAnswer> LeaveAsync() => Tenant.AsAnybody("DELETE", "waitlist/" + Id, null, Header);

    /// <summary>The mails with offers that have come so far.</summary>
    // Whoever accepts is mailed of her booking too.
    public int Mails => Mailbox.Now(Server, Email).Count(mail => mail.Text.Contains(Token, StringComparison.Ordinal));

    /// <summary>A text of an answer.</summary>
    public static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
