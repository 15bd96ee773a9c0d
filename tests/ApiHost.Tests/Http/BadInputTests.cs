using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Http;

/// <summary>Bad input of any kind is told as such, with the field that is wrong, and never as a failure of ours.</summary>
[Collection(SharedServerTests.Name)]
public sealed class BadInputTests(SharedServer shared)
{
    private readonly TestTenant _tenant = shared.Tenant;

    [Theory]
    // Not JSON, or not of the expected shape.
    [InlineData("", "MALFORMED_REQUEST", "body")]
    [InlineData("{", "MALFORMED_REQUEST", "body")]
    [InlineData("null", "MALFORMED_REQUEST", "body")]
    [InlineData("[]", "VALIDATION_ERROR", "body")]
    [InlineData("\"x\"", "VALIDATION_ERROR", "body")]
    [InlineData("{} {}", "MALFORMED_REQUEST", "body")]
    [InlineData("{/*a*/}", "MALFORMED_REQUEST", "body")]
    [InlineData("{\"clientName\":\"A\",}", "MALFORMED_REQUEST", "body")]
    [InlineData("{\"clientName\":\"A\",\"clientName\":\"B\"}", "MALFORMED_REQUEST", "clientName")]
    [InlineData("{\"clientNam\":\"A\"}", "VALIDATION_ERROR", "clientNam")]
    [InlineData("{\"clientName\":\"\\ud800\"}", "VALIDATION_ERROR", "clientName")]
    // Wrong types.
    [InlineData("{\"clientName\":1}", "VALIDATION_ERROR", "clientName")]
    [InlineData("{\"scheduledAt\":1}", "VALIDATION_ERROR", "scheduledAt")]
    [InlineData("{\"scheduledAt\":{}}", "VALIDATION_ERROR", "scheduledAt")]
    [InlineData("{\"answers\":[]}", "VALIDATION_ERROR", "answers")]
    [InlineData("{\"answers\":{\"q\":{}}}", "VALIDATION_ERROR", "answers.q")]
    // Times without offset, and times that do not exist.
    [InlineData("{\"scheduledAt\":\"2027-03-29T08:00:00\"}", "VALIDATION_ERROR", "scheduledAt")]
    [InlineData("{\"scheduledAt\":\"2027-02-30T08:00:00Z\"}", "VALIDATION_ERROR", "scheduledAt")]
    [InlineData("{\"scheduledAt\":\"2027-03-29T24:00:00Z\"}", "VALIDATION_ERROR", "scheduledAt")]
    [InlineData("{\"scheduledAt\":\"2027-03-29\"}", "VALIDATION_ERROR", "scheduledAt")]
    [InlineData("{\"scheduledAt\":\"0001-01-01T00:00:00+14:00\"}", "VALIDATION_ERROR", "scheduledAt")]
    [InlineData("{\"scheduledAt\":\"9999-12-31T23:59:59-14:00\"}", "VALIDATION_ERROR", "scheduledAt")]
    public async Task A_body_that_cannot_be_read_names_the_place(string json, string code, string field)
    {
        var answer = await _tenant.AsAnybody("POST", "appointments", json);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Code.ShouldBe(code, answer.ToString());
        answer.Fields.ShouldContain(field, answer.ToString());
    }

    [Theory]
    [InlineData("expertId", "\"a\\u0000b\"")]
    [InlineData("expertId", "\"a b\"")]
    [InlineData("serviceId", "\"../x\"")]
    [InlineData("holdId", "\"\\n\"")]
    [InlineData("staffId", "\"other\"")]
    [InlineData("clientName", "\"A\\u0007\"")]
    [InlineData("clientName", "\"   \"")]
    [InlineData("clientName", "\"Ana\\r\\nBcc: everybody@example.com\"")]
    [InlineData("clientEmail", "\"ana@example.com\\r\\nBcc: everybody@example.com\"")]
    [InlineData("clientEmail", "\"nobody\"")]
    [InlineData("clientEmail", "\"a@b@c\"")]
    [InlineData("clientEmail", "\"a b@example.com\"")]
    [InlineData("notes", "\"\\u0001\"")]
    [InlineData("timeZone", "\"\"")]
    [InlineData("timeZone", "\"Mars/Olympus Mons\"")]
    public async Task A_wrong_value_names_its_field(string field, string value)
    {
        var fields = new Dictionary<string, string>
        {
            ["serviceType"] = "\"consultation\"",
            ["expertId"] = $"\"{_tenant.ExpertId}\"",
            ["scheduledAt"] = "\"2027-03-29T10:00:00Z\"",
            ["clientName"] = "\"Ana\"",
            [field] = value,
        };
        var answer = await _tenant.AsAnybody(
            "POST", "appointments", "{" + string.Join(",", fields.Select(pair => $"\"{pair.Key}\":{pair.Value}")) + "}");
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Code.ShouldBe("VALIDATION_ERROR");
        answer.Fields.ShouldBe([field], answer.ToString());
    }

    [Fact]
    public async Task All_missing_fields_are_told_at_once()
    {
        (await _tenant.AsAnybody("POST", "appointments", "{}")).Fields.ShouldBe(["serviceType", "scheduledAt", "clientName"]);
        (await _tenant.AsOwner("POST", "services", "{}")).Fields.ShouldBe(["name", "durationMinutes"]);
        (await _tenant.AsOwner("POST", "staff", "{}")).Fields.ShouldBe(["email", "timeZone", "displayName"]);
        (await _tenant.AsAnybody("POST", "auth/register", "{}")).Fields.ShouldBe(["email", "password", "name"]);
        (await _tenant.AsAnybody("POST", "appointments/holds", "{}")).Fields.ShouldBe(["serviceType", "start"]);
    }

    [Theory]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"meetingPlatform\":\"google_meet\"}", "meetingPlatform")]
    public async Task What_is_not_built_is_refused_and_never_ignored(string json, string field)
    {
        var answer = await _tenant.AsOwner("POST", "services", json);
        answer.Status.ShouldBe(400);
        answer.Fields.ShouldBe([field]);
        answer.Body.ShouldContain("is not offered by this version");
    }

    [Theory]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"assignment\":\"fair\"}", "assignment")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"assignment\":\"collective\"}", "assignment")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"experts\":[{\"weight\":1}]}", "experts[0].id")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"experts\":[null]}", "experts[0]")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"experts\":[{\"id\":\"exp_1\",\"weight\":0}]}", "experts[0].weight")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"experts\":[{\"id\":\"exp_1\",\"weight\":101}]}", "experts[0].weight")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"experts\":[{\"id\":\"exp_1\",\"priority\":11}]}", "experts[0].priority")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"experts\":[{\"id\":\"exp_1\",\"fixed\":true}]}", "experts[0].fixed")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"experts\":[{\"id\":\"exp_1\"},{\"id\":\"exp_1\"}]}", "experts[1].id")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"expertIds\":[\"exp_1\"],\"experts\":[{\"id\":\"exp_1\"}]}", "experts[0].id")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":0}", "durationMinutes")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":1441}", "durationMinutes")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30.5}", "durationMinutes")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":\"30\"}", "durationMinutes")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":99999999999}", "durationMinutes")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"price\":{\"amount\":-1,\"currency\":\"EUR\"}}", "price.amount")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"price\":{\"amount\":1,\"currency\":\"eur\"}}", "price.currency")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"price\":{\"amount\":1,\"curency\":\"EUR\"}}", "price.curency")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"serviceType\":\"Not A Slug\"}", "serviceType")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"expertIds\":[\"a\",null]}", "expertIds[1]")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"reminders\":[4]}", "reminders[0]")]
    [InlineData("{\"name\":\"A\",\"durationMinutes\":30,\"questions\":[\"First visit?\"]}", "questions[0]")]
    public async Task A_wrong_description_of_a_service_names_its_field(string json, string field)
    {
        var answer = await _tenant.AsOwner("POST", "services", json);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([field], answer.ToString());
    }

    [Theory]
    [InlineData("{\"timeZone\":\"UTC\",\"weekly\":[{\"days\":[8],\"start\":\"09:00\",\"end\":\"10:00\"}]}", "weekly[0].days[0]")]
    [InlineData("{\"timeZone\":\"UTC\",\"weekly\":[{\"days\":[1,1],\"start\":\"09:00\",\"end\":\"10:00\"}]}", "weekly[0].days[1]")]
    [InlineData("{\"timeZone\":\"UTC\",\"weekly\":[{\"days\":[1],\"start\":\"24:00\",\"end\":\"10:00\"}]}", "weekly[0].start")]
    [InlineData("{\"timeZone\":\"UTC\",\"weekly\":[{\"days\":[1],\"start\":\"09:00\",\"end\":\"25:00\"}]}", "weekly[0].end")]
    [InlineData("{\"timeZone\":\"UTC\",\"weekly\":[{\"days\":[1],\"start\":\"9:00\",\"end\":\"10:00\"}]}", "weekly[0].start")]
    [InlineData("{\"timeZone\":\"UTC\",\"weekly\":[{\"days\":[1],\"end\":\"10:00\"}]}", "weekly[0].start")]
    [InlineData("{\"timeZone\":\"UTC\",\"weekly\":[null]}", "weekly[0]")]
    [InlineData("{\"timeZone\":\"UTC\",\"weekly\":[],\"overrides\":[{\"date\":\"2027-02-30\",\"intervals\":[]}]}", "overrides[0].date")]
    [InlineData(
        "{\"timeZone\":\"UTC\",\"weekly\":[],\"overrides\":"
            + "[{\"date\":\"2027-03-01\",\"intervals\":[]},{\"date\":\"2027-03-01\",\"intervals\":[]}]}",
        "overrides[1].date")]
    [InlineData("{\"timeZone\":\"Nowhere/Land\",\"weekly\":[]}", "timeZone")]
    public async Task A_wrong_schedule_names_its_field(string json, string field)
    {
        var answer = await _tenant.AsOwner("PUT", $"experts/{_tenant.ExpertId}/schedule", json);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([field], answer.ToString());
    }

    [Theory]
    [InlineData("date=2027-03-29", "serviceType")]
    [InlineData("serviceType=consultation", "date")]
    [InlineData("serviceType=consultation&date=2027-02-30", "date")]
    [InlineData("serviceType=consultation&date=29.3.2027", "date")]
    [InlineData("serviceType=consultation&from=2027-03-29T00:00:00Z", "to")]
    [InlineData("serviceType=consultation&to=2027-03-29T00:00:00Z", "from")]
    [InlineData("serviceType=consultation&from=2027-03-29T00:00:00&to=2027-03-30T00:00:00Z", "from")]
    [InlineData("serviceType=consultation&from=2027-03-29T00:00:00Z&to=2027-03-29T00:00:00Z", "to")]
    [InlineData("serviceType=consultation&from=2027-03-01T00:00:00Z&to=2027-05-03T00:00:00Z", "to")]
    [InlineData("serviceType=consultation&date=2027-03-29&date=2027-03-30", "date")]
    [InlineData("serviceType=consultation&date=2027-03-29&includeUnavailable=yes", "includeUnavailable")]
    [InlineData("serviceType=consultation&date=2027-03-29&timeZone=No/Where", "timeZone")]
    public async Task A_wrong_question_for_slots_names_its_parameter(string query, string field)
    {
        foreach (var path in new[] { $"experts/{_tenant.ExpertId}/availability", "appointments/availability" })
        {
            var answer = await _tenant.AsAnybody("GET", $"{path}?{query}");
            answer.Status.ShouldBe(400, answer.ToString());
            answer.Fields.ShouldContain(field, answer.ToString());
        }
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=x", "page")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("status=done", "status")]
    [InlineData("status=,", "status")]
    [InlineData("startDate=2027-02-30", "startDate")]
    [InlineData("startDate=2027-03-02&endDate=2027-03-01T00:00:00Z", "endDate")]
    [InlineData("sort=name", "sort")]
    [InlineData("clientEmail=x", "clientEmail")]
    public async Task A_wrong_filter_names_its_parameter(string query, string field)
    {
        var answer = await _tenant.AsOwner("GET", "appointments?" + query);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([field]);
    }

    [Theory]
    [InlineData("services?tenant={own}&tenant=another", null)]
    [InlineData("services?tenant=another&tenant={own}", null)]
    [InlineData("services?tenant={own}", "another")]
    public async Task Who_names_two_organisations_is_told_to_name_one(string path, string? header)
    {
        var answer = await _tenant.Server.CallAsync(
            "GET", path.Replace("{own}", _tenant.Slug, StringComparison.Ordinal), null, header is null ? [] : [("X-Tenant", header)]);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe(["X-Tenant"]);
        (await _tenant.Server.CallAsync("GET", "services?tenant=" + _tenant.Slug, null, _tenant.Named)).Status.ShouldBe(200);
    }

    // Answers are part of no page, so letters stay as they are; what ends a text in JSON never does.
    [Fact]
    public async Task A_text_with_signs_of_other_languages_comes_back_as_it_was()
    {
        const string name = "</script><b>\u00e9\"};alert(1)//\\' OR 1=1 --${7*7}{{7*7}}%s{0}";
        var booking = new System.Text.Json.Nodes.JsonObject
        {
            ["serviceType"] = "consultation",
            ["expertId"] = _tenant.ExpertId,
            ["scheduledAt"] = "2027-03-17T12:00:00Z",
            ["clientName"] = name,
            ["clientEmail"] = "ana@example.com",
        };
        var booked = await _tenant.AsAnybody("POST", "appointments", booking.ToJsonString());
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["clientName"]!.GetValue<string>().ShouldBe(name);
        (await _tenant.AsOwner("GET", "appointments/" + booked.Data["id"]!.GetValue<string>()))
            .Data["clientName"]!.GetValue<string>().ShouldBe(name);
    }

    [Theory]
    [InlineData("If-Match", "3")]
    [InlineData("If-Match", "\"x\"")]
    [InlineData("If-Match", "\"1\", \"2\"")]
    public async Task A_wrong_precondition_is_named(string header, string value)
    {
        var answer = await _tenant.AsOwner("PATCH", $"services/{_tenant.ServiceId}", "{}", (header, value));
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([header]);
    }

    [Theory]
    [InlineData("a key")]
    [InlineData("\"\"")]
    public async Task A_wrong_idempotency_key_is_named(string key)
    {
        var answer = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-29T10:00:00Z"), ("Idempotency-Key", key));
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe(["Idempotency-Key"]);
    }

    [Theory]
    [InlineData("appointments/%01")]
    [InlineData("appointments/a%20b")]
    [InlineData("appointments/a%2Fb")]
    [InlineData("services/%C3%A9")]
    public async Task An_id_with_forbidden_characters_is_named(string path)
    {
        var answer = await _tenant.AsOwner("GET", path);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe(["id"]);
    }

    [Fact]
    public async Task A_body_of_two_mebibytes_is_too_large()
    {
        var answer = await _tenant.AsAnybody("POST", "appointments", "{\"notes\":\"" + new string('a', 2 * 1024 * 1024) + "\"}");
        answer.Status.ShouldBe(413);
        answer.Code.ShouldBe("PAYLOAD_TOO_LARGE");
    }

    [Fact]
    public async Task A_body_that_ends_early_is_told_so()
    {
        var answer = await _tenant.AsAnybody("POST", "appointments", "{\"clientName\":\"Ana\"");
        answer.Status.ShouldBe(400);
        answer.Code.ShouldBe("MALFORMED_REQUEST");
        answer.ToString().ShouldContain("ends before it is whole");
    }

    [Fact]
    public async Task A_deeply_nested_body_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"answers\":", 10_000)) + "1" + new string('}', 10_000);
        foreach (var json in new[] { deep, "{\"recurrence\":" + new string('[', 100_000) + new string(']', 100_000) + "}" })
        {
            var answer = await _tenant.AsAnybody("POST", "appointments", json);
            answer.Status.ShouldBe(400, answer.ToString());
        }

        (await _tenant.AsOwner("PATCH", $"services/{_tenant.ServiceId}", deep)).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_media_type_is_refused(string contentType)
    {
        var answer = await _tenant.AsAnybody("POST", "appointments", "{}", ("Content-Type", contentType));
        answer.Status.ShouldBe(415);
        answer.Code.ShouldBe("UNSUPPORTED_MEDIA_TYPE");
    }
}
