using System.Text.Json.Nodes;

namespace Actors.ApiHost.Tests.OpenApi;

/// <summary>The contract at /openapi/v1.json: every route, every schema, every example.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ContractTests(SharedServer shared)
{
    private static readonly string[] Routes =
    [
        "POST /auth/register", "POST /auth/login", "GET /auth/session",
        "POST /auth/refresh", "GET /auth/providers", "POST /auth/verify-email", "POST /auth/resend-verification",
        "POST /auth/forgot-password", "POST /auth/reset-password", "POST /auth/change-password",
        "POST /auth/logout", "GET /auth/sessions", "DELETE /auth/sessions/{id}",
        "GET /organizations", "POST /organizations", "GET /organizations/{id}", "PATCH /organizations/{id}", "DELETE /organizations/{id}",
        "POST /organizations/{id}/restore", "GET /organizations/{id}/members", "POST /organizations/{id}/members",
        "PATCH /organizations/{id}/members/{userId}", "DELETE /organizations/{id}/members/{userId}",
        "GET /organizations/{id}/invitations", "POST /organizations/{id}/invitations", "DELETE /organizations/{id}/invitations/{invitationId}",
        "POST /invitations/accept", "GET /users/me", "PATCH /users/me", "PUT /users/me", "GET /users", "GET /admin/users", "GET /users/directory",
        "GET /users/{id}",
        "GET /services", "POST /services", "GET /services/{id}", "PATCH /services/{id}", "DELETE /services/{id}",
        "GET /staff", "POST /staff", "GET /staff/{id}", "PATCH /staff/{id}", "DELETE /staff/{id}",
        "GET /experts/{id}/schedule", "PUT /experts/{id}/schedule",
        "GET /experts/{id}/time-off", "POST /experts/{id}/time-off", "DELETE /experts/{id}/time-off/{timeOffId}",
        "GET /experts/{id}/availability", "GET /staff/{id}/availability", "GET /practitioners/{id}/availability",
        "GET /appointments/availability", "POST /appointments/holds", "DELETE /appointments/holds/{id}",
        "GET /appointments", "POST /appointments", "GET /appointments/{id}", "PATCH /appointments/{id}", "DELETE /appointments/{id}",
        "POST /appointments/{id}/confirm", "POST /appointments/{id}/complete", "POST /appointments/{id}/no-show",
        "POST /appointments/{id}/cancel", "POST /appointments/{id}/reschedule",
        "GET /api-keys", "POST /api-keys", "DELETE /api-keys/{id}",
        "GET /users/me/export", "DELETE /users/me", "GET /audit", "GET /audit/verify",
        "GET /keep-alive", "GET /health/live", "GET /health/ready",
    ];

    [Fact]
    public async Task Every_route_is_in_it()
    {
        var document = await ReadAsync();
        document["openapi"]!.GetValue<string>().ShouldStartWith("3.1");
        var there = Operations(document).Select(operation => operation.Name).ToList();
        Routes.Select(route => route.Replace(" ", " /api/v1", StringComparison.Ordinal)).ShouldBeSubsetOf(there);
        there.Except(Routes.Select(route => route.Replace(" ", " /api/v1", StringComparison.Ordinal)))
            .ShouldBe(["GET /health/live", "GET /health/ready", "GET /keep-alive"], ignoreOrder: true);
    }

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
        document["components"]!["securitySchemes"]!.AsObject().Select(scheme => scheme.Key).ShouldBe(["bearer", "apiKey", "manageToken"], ignoreOrder: true);
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
            string[] capabilities = ["api/v1/services", "api/v1/staff", "api/v1/experts", "api/v1/practitioners", "api/v1/appointments"];
            takesKeys.ShouldBe(capabilities.Any(start => path.StartsWith(start, StringComparison.Ordinal)), name);
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
        schemas["JsonNode"]!["oneOf"]!.AsArray().Count.ShouldBe(2, "fields that are wrong, or the next free times");
        var list = Operations(document).Single(operation => operation.Name == "GET /api/v1/services").Node["responses"]!;
        list["200"]!["headers"]!.AsObject().Select(header => header.Key).ShouldBeSubsetOf(document["components"]!["headers"]!.AsObject().Select(header => header.Key));
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
        Resolve(document, schema)["description"] ?? (schema["oneOf"] as JsonArray)?.Select(either => either!["description"]).FirstOrDefault(found => found is not null);

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
