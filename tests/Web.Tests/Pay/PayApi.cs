using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Actors.Web.Tests.Pay;

/// <summary>The other side of the pages: an organisation with one appointment, and what is paid for it.</summary>
internal sealed class PayApi : HttpMessageHandler
{
    /// <summary>The token with which the appointment is managed.</summary>
    public const string Token = "a-token";

    /// <summary>The appointment, as the API has it.</summary>
    public JsonObject Appointment { get; set; } = [];

    /// <summary>The payment; null while it is not open.</summary>
    public JsonObject? Payment { get; set; }

    /// <summary>Where it is paid; null when there is no page for it.</summary>
    public string? Checkout { get; set; } = "https://checkout.stripe.com/c/pay/cs_test_1";

    /// <summary>What was asked for, newest last.</summary>
    public List<string> Asked { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath["/api/v1".Length..];
        var token = request.Headers.TryGetValues("X-Manage-Token", out var values) ? values.Single() : null;
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Asked.Add($"{request.Method} {path} {token} {body}".TrimEnd());
        return (request.Method.Method, path) switch
        {
            ("GET", "/tenants/clinic") => Data(Tenant),
            ("GET", "/appointments/apt_1") or ("POST", "/appointments/apt_1/cancel") when token == Token => Data(Appointment),
            ("GET", "/payments/pay_apt_1") when token == Token => Payment is null
                ? Refused(HttpStatusCode.Unauthorized, "AUTHENTICATION_FAILED")
                : Data(Payment),
            ("POST", "/payments/intents") when token == Token => Data(Payment = Open()),
            ("POST", "/payments/pay_apt_1/checkout") when token == Token => Checkout is null
                ? Refused(HttpStatusCode.Conflict, "INVALID_TRANSITION")
                : Data(new JsonObject { ["url"] = Checkout }),
            _ => Refused(HttpStatusCode.NotFound, "NOT_FOUND"),
        };
    }

    /// <summary>A payment that is open.</summary>
    public static JsonObject Open() => new()
    {
        ["id"] = "pay_apt_1",
        ["status"] = "requires_payment",
        ["amount"] = 3_000,
        ["currency"] = "EUR",
        ["checkoutUrl"] = "https://pages.example/book/clinic/-/appointments/apt_1/pay#token=" + Token,
        ["gateway"] = "test",
    };

    /// <summary>An appointment that is to be paid for.</summary>
    public static JsonObject Unpaid(DateTimeOffset now) => new()
    {
        ["id"] = "apt_1",
        ["expertId"] = "exp_1",
        ["expertName"] = "Rita",
        ["serviceId"] = "svc_1",
        ["serviceType"] = "running-analysis",
        ["serviceName"] = "Running analysis",
        ["reference"] = "K7QX-93MP",
        ["status"] = "scheduled",
        ["scheduledAt"] = now.AddDays(3),
        ["endsAt"] = now.AddDays(3).AddHours(1),
        ["timeZone"] = "Europe/Lisbon",
        ["clientName"] = "Ana",
        ["clientEmail"] = "ana@example.com",
        ["price"] = new JsonObject { ["amount"] = 9_000, ["currency"] = "EUR" },
        ["payment"] = new JsonObject
        {
            ["id"] = "pay_apt_1",
            ["collects"] = "deposit",
            ["amount"] = 3_000,
            ["currency"] = "EUR",
            ["total"] = 9_000,
            ["tax"] = 1_683,
            ["discount"] = 0,
            ["payBy"] = now.AddMinutes(23),
            ["isPaid"] = false,
        },
        ["cancellationTerms"] = new JsonObject { ["freeUntil"] = now.AddMinutes(23) },
        ["allowedActions"] = new JsonArray("cancel", "reschedule"),
        ["createdAt"] = now.AddMinutes(-7),
        ["updatedAt"] = now.AddMinutes(-7),
        ["version"] = 1,
    };

    private static JsonObject Tenant => new()
    {
        ["id"] = "tnt_1",
        ["slug"] = "clinic",
        ["name"] = "Clinic",
        ["timeZone"] = "Europe/Lisbon",
        ["language"] = "en",
        ["languages"] = new JsonArray(),
        ["bookingPage"] = new JsonObject { ["enabled"] = true },
        ["embedOrigins"] = new JsonArray(),
    };

    private static HttpResponseMessage Data(JsonObject data) => Json(
        HttpStatusCode.OK, new JsonObject { ["success"] = true, ["data"] = JsonNode.Parse(data.ToJsonString()) });

    private static HttpResponseMessage Refused(HttpStatusCode status, string code) => Json(
        status,
        new JsonObject { ["success"] = false, ["error"] = new JsonObject { ["code"] = code, ["message"] = "No." } });

    private static HttpResponseMessage Json(HttpStatusCode status, JsonObject body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
