using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Idempotency;

/// <summary>
/// A key belongs to its caller and to one request: the same again is answered alike, another is refused, and somebody else's key of the
/// same name is another key. Nothing that two requests create ever has one id.
/// </summary>
[Collection(SharedServerTests.Name)]
public sealed class IdempotencyKeyTests(SharedServer shared, IdempotencyTenants tenants) : IClassFixture<IdempotencyTenants>
{
    public static TheoryData<string> Routes => [.. CreatingRoutes.Names];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_key_is_good_for_one_request_of_one_caller(string name)
    {
        var route = tenants.Route(name);
        (string, string) key = ("Idempotency-Key", "key-of-" + Array.IndexOf(CreatingRoutes.Names, name));
        (string, string)[] mine = route.IsAnonymous ? [key] : [key, Calls.Bearer(tenants.Tenant.OwnerToken)];

        var first = await shared.Server.CallAsync("POST", route.Path, route.Body, mine);
        first.Status.ShouldBe(201, first.ToString());
        var again = await shared.Server.CallAsync("POST", route.Path, route.Body, mine);
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((201, "true"), again.ToString());
        JsonNode.DeepEquals(again.Data, first.Data).ShouldBeTrue($"{first} {again}");

        var other = await shared.Server.CallAsync("POST", route.OtherPath ?? route.Path, route.Other, mine);
        (other.Status, other.Code).ShouldBe((422, "IDEMPOTENCY_KEY_REUSED"), other.ToString());
        var still = await shared.Server.CallAsync("POST", route.Path, route.Body, mine);
        JsonNode.DeepEquals(still.Data, first.Data).ShouldBeTrue($"{first} {still}");

        var theirs = await shared.Server.CallAsync("POST", route.Path, route.Others, key, Calls.Bearer(tenants.Admin));
        (theirs.Status, theirs.Header("Idempotent-Replayed")).ShouldBe((201, null), theirs.ToString());
        IdIn(theirs).ShouldNotBe(IdIn(first));
    }

    [Fact]
    public async Task Every_route_that_takes_a_key_is_tried()
    {
        tenants.Names.ShouldBe(CreatingRoutes.Names, ignoreOrder: true);
        var contract = (await shared.Server.CallAsync("GET", "/openapi/v1.json")).Json;
        var operations = from path in contract["paths"]!.AsObject()
                         from operation in path.Value!.AsObject()
                         where operation.Value?["parameters"] is JsonArray parameters && parameters.Any(IsKey)
                         select operation.Value["operationId"]!.GetValue<string>();
        // The steps of an appointment take keys too, and have tables of their own: StepRepeatTests, and RepeatJourneyTests over HTTP. So do
        // experts' steps and reviews, for which something must have taken place: ExpertJourneyTests, ReviewJourneyTests.
        string[] steps =
        [
            "deleteAppointment", "cancelAppointment", "rescheduleAppointment", "confirmAppointment", "completeAppointment", "markNoShow",
            "reassignAppointment",
            // HoldJourneyTests
            "extendHold",
            "publishExpert", "unpublishExpert", "createReview",
            "acceptWaitlistOffer", "declineWaitlistOffer",
            // BillingJourneyTests: there is nothing in its request that could be another.
            "openPaymentMethodSetup",
            // PaymentJourneyTests: what is answered goes on with the money.
            "openPayment", "refundPayment",
        ];
        CreatingRoutes.Names.Select(name => name.Split(':')[0]).Distinct().Concat(steps).ShouldBe(operations, ignoreOrder: true);

        bool IsKey(JsonNode? parameter) =>
            (parameter!["$ref"] is { } reference ? At(contract, reference.GetValue<string>()) : parameter)["name"]!.GetValue<string>()
                == "Idempotency-Key";
    }

    private static JsonNode At(JsonNode document, string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(document, (node, name) => node[name]!);

    private static string IdIn(ApiAnswer answer)
    {
        var data = answer.Data;
        var first = data["holidays"]?[0] ?? data["experts"]?.AsArray().FirstOrDefault()?["timeOff"];
        return (data["id"] ?? data["userId"] ?? data["holdId"] ?? first?["id"])!.GetValue<string>();
    }
}
