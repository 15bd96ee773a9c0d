using System.Globalization;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Payments;

/// <summary>A tenant whose service is paid for, and its clients' cards at the test gateway.</summary>
internal sealed class Paying(TestTenant tenant)
{
    /// <summary>A card that is good.</summary>
    public const string Good = "pm_card_visa";

    private int _bookings;

    /// <summary>The tenant.</summary>
    public TestTenant Tenant => tenant;

    /// <summary>Has the tenant's service paid for.</summary>
    /// <param name="server">Where.</param>
    /// <param name="payment">How.</param>
    /// <param name="more">What else of the service is changed.</param>
    public static async Task<Paying> CreateAsync(ApiServer server, string payment, string more = "")
    {
        var tenant = await TestTenant.CreateAsync(server);
        var body = $$"""{"price":{"amount":8000,"currency":"EUR"},"payment":{{payment}}{{more}}}""";
        var changed = await tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, body);
        changed.Status.ShouldBe(200, changed.ToString());
        return new Paying(tenant);
    }

    /// <summary>Books.</summary>
    /// <param name="start">When.</param>
    public async Task<Booked> BookAsync(string start = "2027-03-02T09:00:00Z")
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"booking-{++_bookings}");
        var answer = await tenant.AsAnybody("POST", "appointments", tenant.Booking(start), ("Idempotency-Key", key));
        answer.Status.ShouldBe(201, answer.ToString());
        return new Booked(this, answer.Data, key, start);
    }

    /// <summary>Sends the form of a page of the test gateway's.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value.</param>
    public async Task SubmitAsync(Uri page, string name, string value)
    {
        var address = tenant.Server.Address;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, page.PathAndQuery))
        {
            Content = new FormUrlEncodedContent([new(name, value), new("key", page.Query["?key=".Length..])]),
        };
        request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        (await tenant.Server.Client.SendAsync(request)).IsSuccessStatusCode.ShouldBeTrue();
    }

    /// <summary>Confirms an intent, as the gateway's script does in the browser.</summary>
    /// <param name="secret">The client secret.</param>
    /// <param name="card">The card.</param>
    /// <param name="what">What is confirmed: <c>intents</c> or <c>setups</c>.</param>
    public async Task<JsonNode> ConfirmAsync(string secret, string card = Good, string what = "intents")
    {
        var id = secret[..secret.IndexOf("_secret", StringComparison.Ordinal)];
        var answer = await tenant.Server.CallAsync(
            "POST", $"payments/test/{what}/{id}/confirm", $$"""{"clientSecret":"{{secret}}","paymentMethod":"{{card}}"}""");
        answer.Status.ShouldBe(200, answer.ToString());
        return answer.Data;
    }
}

/// <summary>An appointment that was booked and may have to be paid.</summary>
internal sealed class Booked(Paying paying, JsonNode answer, string key, string start)
{
    /// <summary>What the booking was answered.</summary>
    public JsonNode Answer => answer;

    /// <summary>Its id.</summary>
    public string Id => Text(answer, "id");

    /// <summary>Its payment's id.</summary>
    public string PaymentId => Text(answer["payment"]!, "id");

    /// <summary>By it its client confirms the payment.</summary>
    public string Secret => Text(answer["payment"]!, "clientSecret");

    /// <summary>Its client's token.</summary>
    public (string Name, string Value) Token => ("X-Manage-Token", Text(answer, "manageToken"));

    /// <summary>Books once more under the same key.</summary>
    public async Task<JsonNode> RepeatAsync()
    {
        var repeated = await paying.Tenant.AsAnybody("POST", "appointments", paying.Tenant.Booking(start), ("Idempotency-Key", key));
        repeated.Header("Idempotent-Replayed").ShouldBe("true", repeated.ToString());
        return repeated.Data;
    }

    /// <summary>Reads it as its client.</summary>
    public async Task<JsonNode> ReadAsync() => (await paying.Tenant.AsAnybody("GET", "appointments/" + Id, null, Token)).Data;

    /// <summary>Reads its payment as its client.</summary>
    public async Task<JsonNode> PaymentAsync() => (await paying.Tenant.AsAnybody("GET", "payments/" + PaymentId, null, Token)).Data;

    /// <summary>Asks as its client.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path.</param>
    /// <param name="body">The body.</param>
    public Task<ApiAnswer> AskAsync(string method, string path, string body) => paying.Tenant.AsAnybody(method, path, body, Token);

    /// <summary>Waits until its payment is in a state.</summary>
    /// <param name="status">The state.</param>
    public async Task<JsonNode> UntilPaymentAsync(string status)
    {
        JsonNode payment = answer;
        await Eventually.Holds(async () => Text(payment = await PaymentAsync(), "status") == status);
        return payment;
    }

    /// <summary>Cancels it.</summary>
    public async Task CancelAsync() =>
        (await paying.Tenant.AsAnybody("POST", $"appointments/{Id}/cancel", "{}", Token)).Status.ShouldBe(200);

    /// <summary>A text of an answer.</summary>
    /// <param name="node">The answer.</param>
    /// <param name="name">Its name.</param>
    public static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
