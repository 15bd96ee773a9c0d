using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.OpenApi;

/// <summary>The contract at /openapi/v1.json: every route, every schema, every example.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ContractTests(SharedServer shared)
{
    [Fact]
    public async Task It_is_of_the_version_that_has_webhooks_and_whole_json_schemas() =>
        (await ReadAsync())["openapi"]!.GetValue<string>().ShouldStartWith("3.1");

    [Fact]
    public async Task Every_operation_is_told_of_in_full()
    {
        var document = await ReadAsync();
        var ids = new HashSet<string>();
        var summaries = new HashSet<string>();
        foreach (var (name, operation) in Operations(document))
        {
            ids.Add(operation["operationId"]!.GetValue<string>()).ShouldBeTrue(name);
            // Aliases of one route (availability, cancel, health) may share a summary; no more than those.
            summaries.Add(operation["summary"]!.GetValue<string>());
            operation["description"]!.GetValue<string>().ShouldNotBeEmpty(name);
            operation["tags"]!.AsArray().Count.ShouldBe(1, name);
            foreach (var parameter in operation["parameters"]!.AsArray())
            {
                parameter!["description"]!.GetValue<string>().ShouldNotBeEmpty($"{name} {parameter["name"]}");
                parameter["example"].ShouldNotBeNull($"{name} {parameter["name"]}");
            }

            var ids2 = name.Count(sign => sign == '{');
            operation["parameters"]!.AsArray().Count(parameter => parameter!["in"]!.GetValue<string>() == "path").ShouldBe(ids2, name);
        }

        summaries.Count.ShouldBeGreaterThanOrEqualTo(ids.Count - 6);
    }

    [Fact]
    public async Task Every_body_has_a_schema_and_an_example()
    {
        var document = await ReadAsync();
        foreach (var (name, operation) in Operations(document))
        {
            var hasBody = name.StartsWith("PUT", StringComparison.Ordinal) || name.StartsWith("PATCH", StringComparison.Ordinal);
            if (hasBody) operation["requestBody"].ShouldNotBeNull(name);
            if (operation["requestBody"] is { } body) CheckContent(document, body["content"]!, name);
            var failures = 0;
            foreach (var (status, response) in operation["responses"]!.AsObject())
            {
                response!["description"]!.GetValue<string>().ShouldNotBeEmpty($"{name} {status}");
                if (status == "304") continue;
                CheckContent(document, response["content"]!, $"{name} {status}");
                if (status[0] is '4' or '5') failures++;
            }

            failures.ShouldBeGreaterThan(1, name);
        }
    }

    [Fact]
    public async Task Every_schema_describes_its_fields_and_has_an_example()
    {
        var document = await ReadAsync();
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            if (schema!["properties"] is not JsonObject properties) continue;
            (schema["example"] ?? schema["examples"]).ShouldNotBeNull(name);
            foreach (var (property, value) in properties)
                DescriptionOf(document, value!).ShouldNotBeNull($"{name}.{property}: {value!.ToJsonString()}");
        }
    }

    [Fact]
    public async Task Requests_say_what_must_be_there_and_that_nothing_else_may_be()
    {
        var document = await ReadAsync();
        var service = document["components"]!["schemas"]!["ServiceInput"]!;
        service["required"]!.AsArray().Select(field => field!.GetValue<string>()).ShouldBe(["name", "durationMinutes"], ignoreOrder: true);
        service["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
        document["components"]!["securitySchemes"]!.AsObject().Select(scheme => scheme.Key)
            .ShouldBe(["bearer", "apiKey", "manageToken"], ignoreOrder: true);
        var book = Operations(document).Single(operation => operation.Name == "POST /api/v1/appointments").Node;
        book["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>())
            .ShouldBe(["X-Tenant", "Idempotency-Key", "X-Request-ID"]);
    }

    [Fact]
    public async Task Routes_for_api_keys_name_the_scope_and_the_others_take_none()
    {
        foreach (var (name, operation) in Operations(await ReadAsync()))
        {
            var takesKeys = operation["security"]?.AsArray().Any(way => way!["apiKey"] is not null) == true;
            var path = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
            string[] capabilities =
            [
                "api/v1/services", "api/v1/staff", "api/v1/experts", "api/v1/practitioners", "api/v1/appointments", "api/v1/holidays",
                "api/v1/time-off", "api/v1/calendar", "api/v1/waitlist", "api/v1/stream", "api/v1/vouchers", "api/v1/packages",
                "api/v1/payments", "api/v1/purchases", "api/v1/create-",
            ];
            // One's own are a person's.
            var isForPeople = path == "api/v1/vouchers/mine" || path.StartsWith("api/v1/payments/test/", StringComparison.Ordinal);
            takesKeys.ShouldBe(!isForPeople && capabilities.Any(start => path.StartsWith(start, StringComparison.Ordinal)), name);
            var scope = name.StartsWith("GET", StringComparison.Ordinal) ? ":read" : ":write";
            if (takesKeys) operation["description"]!.GetValue<string>().ShouldContain(scope, Case.Sensitive, name);
        }
    }

    [Fact]
    public async Task Answers_say_what_is_always_there_and_numbers_are_numbers()
    {
        var document = await ReadAsync();
        var schemas = document["components"]!["schemas"]!;
        schemas.ToJsonString().ShouldNotContain("""["integer","string"]""");
        var envelope = schemas["EnvelopeOfAppointmentView"]!;
        Names(envelope["required"]).ShouldBe(["success", "data", "meta"]);
        envelope["properties"]!["data"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/AppointmentView");
        envelope["properties"]!["message"]!["type"]!.GetValue<string>().ShouldBe("string", "what is null is left out");
        var appointment = schemas["AppointmentView"]!;
        Names(appointment["properties"]!["status"]!["enum"]).ShouldBe(["scheduled", "confirmed", "completed", "cancelled", "no_show"]);
        Names(appointment["required"]).ShouldContain("notes", "it is there, and may be null");
        Names(appointment["properties"]!["notes"]!["type"]).ShouldBe(["null", "string"], ignoreOrder: true);
        Names(appointment["required"]).ShouldNotContain("manageToken");
        schemas["JsonNode"]!["oneOf"]!.AsArray().Count.ShouldBe(3, "fields that are wrong, the next free times, or the first request");
        var list = Operations(document).Single(operation => operation.Name == "GET /api/v1/services").Node["responses"]!;
        list["200"]!["headers"]!.AsObject().Select(header => header.Key)
            .ShouldBeSubsetOf(document["components"]!["headers"]!.AsObject().Select(header => header.Key));
        list["200"]!["headers"]!["X-Cache"].ShouldNotBeNull();
        list["304"]!["headers"]!["ETag"].ShouldNotBeNull();
        list["429"]!["headers"]!["Retry-After"].ShouldNotBeNull();
    }

    private static IEnumerable<string> Names(JsonNode? list) => list!.AsArray().Select(name => name!.GetValue<string>());

    private static IEnumerable<(string Name, JsonNode Node)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!);

    private static void CheckContent(JsonNode document, JsonNode content, string where)
    {
        content.AsObject().Count.ShouldBeGreaterThan(0, where);
        foreach (var (mediaType, media) in content.AsObject())
        {
            Resolve(document, media!["schema"]!).AsObject().Count.ShouldBeGreaterThan(0, $"{where} {mediaType}");
            (media["example"] ?? media["examples"]).ShouldNotBeNull($"{where} {mediaType}");
            if (media["examples"] is not JsonObject examples) continue;
            foreach (var (name, example) in examples) Resolve(document, example!)["value"].ShouldNotBeNull($"{where} {name}");
        }
    }

    private static JsonNode? DescriptionOf(JsonNode document, JsonNode schema) =>
        Resolve(document, schema)["description"]
            ?? (schema["oneOf"] as JsonArray)?.Select(either => either!["description"]).FirstOrDefault(found => found is not null);

    private static JsonNode Resolve(JsonNode document, JsonNode node)
    {
        // A description may stand beside a reference (JSON Schema 2020-12).
        if (node["description"] is not null || node["$ref"] is not { } reference) return node;
        return reference.GetValue<string>().TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at[name]!);
    }

    private async Task<JsonNode> ReadAsync()
    {
        var answer = await shared.Server.CallAsync("GET", "/openapi/v1.json");
        answer.Status.ShouldBe(200);
        return answer.Json;
    }
}
