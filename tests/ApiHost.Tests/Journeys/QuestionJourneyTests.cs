using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Questions of a service, and their answers from the booking to the last change.</summary>
[Collection(SharedServerTests.Name)]
public sealed class QuestionJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Questions =
        """
        [{"id":"first","label":"Is it your first visit?","type":"boolean","required":true},
         {"id":"knee","label":"Which knee?","type":"choice","options":["left","right"]},
         {"id":"signs","label":"What do you feel?","type":"choices","options":["pain","heat","noise"]},
         {"id":"since","label":"Since when?","type":"date"},
         {"id":"age","label":"How old are you?","type":"number","min":0,"max":120},
         {"id":"word","label":"In a word?","type":"text","maxLength":5},
         {"id":"story","label":"And at length?","type":"multiline"},
         {"id":"phone","label":"Whom may we call?","type":"phone"},
         {"id":"mail","label":"Whom may we write to?","type":"email"}]
        """;

    private const string Answers =
        """
        {"age":41.5,"first":true,"knee":"left","mail":"bea@example.com","phone":"+351 910 000 000","signs":["pain","noise"],
        "since":"2027-02-28","story":"It began\nin winter.","word":"ouch"}
        """;

    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync()
    {
        _tenant = await TestTenant.CreateAsync(shared.Server);
        var changed = await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, $$"""{"questions":{{Questions}}}""");
        changed.Status.ShouldBe(200, changed.ToString());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Questions_are_shown_and_a_patch_of_something_else_leaves_them()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"bufferAfterMinutes":0}""")).Status.ShouldBe(200);
        var questions = (await _tenant.AsAnybody("GET", "services/" + _tenant.ServiceId)).Data["questions"]!.AsArray();
        questions.Count.ShouldBe(9);
        questions[1]!.ToJsonString()
            .ShouldBe("""{"id":"knee","label":"Which knee?","type":"choice","required":false,"options":["left","right"]}""");
        questions[4]!.ToJsonString()
            .ShouldBe("""{"id":"age","label":"How old are you?","type":"number","required":false,"min":0,"max":120}""");
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"questions":null}""")).Data["questions"]!
            .AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Answers_are_kept_with_their_types_and_shown_to_staff_and_client()
    {
        var booked = await BookAsync(Answers);
        booked.Status.ShouldBe(201, booked.ToString());
        var expected = Answers.Replace("\n", "", StringComparison.Ordinal);
        booked.Data["answers"]!.ToJsonString().ShouldBe(Compact(expected));
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();
        (await _tenant.AsOwner("GET", path)).Data["answers"]!.ToJsonString().ShouldBe(Compact(expected));
        (string, string) token = ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>());
        (await _tenant.AsAnybody("GET", path, null, token)).Data["answers"]!.ToJsonString().ShouldBe(Compact(expected));
    }

    [Theory]
    [InlineData("{}", "answers.first")]
    [InlineData("""{"first":null}""", "answers.first")]
    [InlineData("""{"first":"yes"}""", "answers.first")]
    [InlineData("""{"first":true,"other":"?"}""", "answers.other")]
    [InlineData("""{"first":true,"knee":"both"}""", "answers.knee")]
    [InlineData("""{"first":true,"knee":["left"]}""", "answers.knee")]
    [InlineData("""{"first":true,"signs":["cold"]}""", "answers.signs")]
    [InlineData("""{"first":true,"signs":["pain","pain"]}""", "answers.signs")]
    [InlineData("""{"first":true,"signs":"pain"}""", "answers.signs")]
    [InlineData("""{"first":true,"since":"28.2.2027"}""", "answers.since")]
    [InlineData("""{"first":true,"since":"2027-02-29"}""", "answers.since")]
    [InlineData("""{"first":true,"age":"41"}""", "answers.age")]
    [InlineData("""{"first":true,"age":-1}""", "answers.age")]
    [InlineData("""{"first":true,"age":120.1}""", "answers.age")]
    [InlineData("""{"first":true,"age":1e400}""", "answers.age")]
    [InlineData("""{"first":true,"word":"longer"}""", "answers.word")]
    [InlineData("""{"first":true,"word":"a\nb"}""", "answers.word")]
    [InlineData("""{"first":true,"word":1}""", "answers.word")]
    [InlineData("""{"first":true,"phone":"call me"}""", "answers.phone")]
    [InlineData("""{"first":true,"mail":"nobody"}""", "answers.mail")]
    [InlineData("""{"first":true,"mail":{}}""", "answers.mail")]
    [InlineData("""{"first":true,"signs":[1]}""", "answers.signs")]
    public async Task An_answer_that_is_missing_unknown_or_of_the_wrong_type_is_named(string answers, string field)
    {
        var refused = await BookAsync(answers);
        (refused.Status, refused.Code).ShouldBe((400, "VALIDATION_ERROR"), refused.ToString());
        refused.Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_the_time_stays_free()
    {
        var refused = await BookAsync("""{"knee":"both","age":-1}""");
        refused.Fields.ShouldBe(["answers.first", "answers.knee", "answers.age"], ignoreOrder: true);
        (await BookAsync("""{"first":false}""")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Answers_are_changed_under_the_rules_of_the_booking_whatever_the_service_asks_by_now()
    {
        var path = "appointments/" + (await BookAsync("""{"first":true,"knee":"left"}""")).Data["id"]!.GetValue<string>();
        const string others = """{"questions":[{"id":"new","label":"New?","type":"text","required":true}]}""";
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, others)).Status.ShouldBe(200);

        var changed = await _tenant.AsOwner("PATCH", path, """{"answers":{"knee":"right"}}""");
        changed.Data["answers"]!.ToJsonString().ShouldBe("""{"first":true,"knee":"right"}""", changed.ToString());
        (await _tenant.AsOwner("PATCH", path, """{"notes":"Second floor"}""")).Status.ShouldBe(200, "what was answered still answers");
        (await _tenant.AsOwner("PATCH", path, """{"answers":{"first":null}}""")).Fields.ShouldBe(["answers.first"]);
        (await _tenant.AsOwner("PATCH", path, """{"answers":{"new":"x"}}""")).Fields.ShouldBe(["answers.new"]);
        (await _tenant.AsOwner("PATCH", path, """{"answers":{"knee":null}}""")).Data["answers"]!.ToJsonString()
            .ShouldBe("""{"first":true}""");
        (await BookAsync("""{"first":true}""", "2027-03-02T10:00:00Z")).Fields
            .ShouldBe(["answers.new", "answers.first"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_service_that_asks_nothing_takes_no_answers()
    {
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"questions":[]}""")).Status.ShouldBe(200);
        (await BookAsync("""{"first":true}""")).Fields.ShouldBe(["answers.first"]);
        (await BookAsync("{}")).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("""{"label":"A","type":"text"}""", "questions[0].id")]
    [InlineData("""{"id":"a b","label":"A","type":"text"}""", "questions[0].id")]
    [InlineData("""{"id":"a","type":"text"}""", "questions[0].label")]
    [InlineData("""{"id":"a","label":"A"}""", "questions[0].type")]
    [InlineData("""{"id":"a","label":"A","type":"colour"}""", "questions[0].type")]
    [InlineData("""{"id":"a","label":"A","type":"choice"}""", "questions[0].options")]
    [InlineData("""{"id":"a","label":"A","type":"choices","options":["x","x"]}""", "questions[0].options")]
    [InlineData("""{"id":"a","label":"A","type":"text","options":["x"]}""", "questions[0].options")]
    [InlineData("""{"id":"a","label":"A","type":"text","maxLength":0}""", "questions[0].maxLength")]
    [InlineData("""{"id":"a","label":"A","type":"text","maxLength":501}""", "questions[0].maxLength")]
    [InlineData("""{"id":"a","label":"A","type":"date","maxLength":5}""", "questions[0].maxLength")]
    [InlineData("""{"id":"a","label":"A","type":"number","min":2,"max":1}""", "questions[0].max")]
    [InlineData("""{"id":"a","label":"A","type":"text","min":2}""", "questions[0].min")]
    [InlineData("""{"id":"a","label":"A","type":"text"},{"id":"a","label":"B","type":"text"}""", "questions[1].id")]
    [InlineData("null", "questions[0]")]
    public async Task A_question_that_makes_no_sense_is_named(string questions, string field)
    {
        var refused = await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, $$"""{"questions":[{{questions}}]}""");
        refused.Status.ShouldBe(400, refused.ToString());
        refused.Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task There_are_at_most_twenty_questions()
    {
        var many = string.Join(",", Enumerable.Range(0, 21).Select(number => $$"""{"id":"q{{number}}","label":"Q","type":"text"}"""));
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, $$"""{"questions":[{{many}}]}""")).Fields.ShouldBe(["questions"]);
    }

    private static string Compact(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();

    private Task<ApiAnswer> BookAsync(string answers, string start = "2027-03-02T09:00:00Z") => _tenant.AsAnybody(
        "POST", "appointments", _tenant.Booking(start).Replace("{\"", $$"""{"answers":{{answers}},""" + "\"", StringComparison.Ordinal));
}
