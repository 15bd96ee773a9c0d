using System.Globalization;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.ExpertProfiles;

/// <summary>What clients say of experts: once for each visit that took place, counted, answered, hidden, erased.</summary>
public sealed class ReviewJourneyTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _expert = "";
    private string _owner = "";

    private string Reviews => $"experts/{_expert}/reviews";

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(_clock);
        _tenant = await TestTenant.CreateAsync(_server);
        _owner = _tenant.OwnerToken;
        _expert = _tenant.ExpertId;
        (await AsOwner("PATCH", $"experts/{_expert}", Profiles.Least)).Status.ShouldBe(200);
        (await AsOwner("POST", $"experts/{_expert}/publish")).Status.ShouldBe(200);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_client_reviews_a_visit_once_it_took_place_and_once_only()
    {
        var (id, token) = await BookAsync();
        var review = Review(id, 4, "Good hands.");
        var early = await WriteAsync(review, token);
        (early.Status, early.Code).ShouldBe((409, "INVALID_TRANSITION"), early.ToString());
        await CompleteAsync(id);

        (await WriteAsync(review)).Status.ShouldBe(401);
        (await WriteAsync(review, ("X-Manage-Token", "made-up"))).Status.ShouldBe(404);
        (await WriteAsync(review, Calls.Bearer(_owner))).Status.ShouldBe(404, "whoever manages the tenant is not its client");
        (await WriteAsync(Review(id, 6), token)).Fields.ShouldBe(["rating"]);
        (await WriteAsync("{}", token)).Fields.ShouldBe(["appointmentId", "rating"]);

        var written = await WriteAsync(review, token, ("Idempotency-Key", "r-1"));
        written.Status.ShouldBe(201, written.ToString());
        (written.Data["rating"]!.GetValue<int>(), written.Data["authorName"]!.GetValue<string>()).ShouldBe((4, "Ana"));
        var repeat = await WriteAsync(review, token, ("Idempotency-Key", "r-1"));
        (repeat.Status, repeat.Header("Idempotent-Replayed")).ShouldBe((201, "true"));
        repeat.Data.ToJsonString().ShouldBe(written.Data.ToJsonString());
        (await WriteAsync(Review(id, 1), token, ("Idempotency-Key", "r-1"))).Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");
        var second = await WriteAsync(review, token);
        (second.Status, second.Code).ShouldBe((409, "DUPLICATE_RESOURCE"), second.ToString());

        var listed = await _tenant.AsAnybody("GET", Reviews);
        listed.Json["data"]!.AsArray().ShouldHaveSingleItem()!["text"]!.GetValue<string>().ShouldBe("Good hands.");
        listed.Body.ShouldNotContain("ana@example.com");
        listed.Body.ShouldNotContain(id, Case.Sensitive, "strangers need not know the appointment");
    }

    [Fact]
    public async Task Ratings_make_the_average_that_profiles_show_lists_filter_by_and_order_by()
    {
        var tag = (await AsOwner("GET", "staff/" + _expert)).Header("ETag")!;
        foreach (var rating in new[] { 5, 4, 4 }) await ReviewedAsync(rating);
        (await ProfileAsync()).ShouldBe((4.33m, 3));
        var staff = await _server.CallAsync("GET", "staff/" + _expert, null, Calls.Bearer(_owner), ("If-None-Match", tag));
        (staff.Status, staff.Header("ETag")).ShouldBe((200, tag), "what clients say is no change of the profile, and told all the same");
        (await _tenant.AsAnybody("GET", "experts?minRating=4.33")).Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(1);
        (await _tenant.AsAnybody("GET", "experts?minRating=4.34")).Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(0);
        await OtherAsync("Zoe");
        var byRating = await _tenant.AsAnybody("GET", "experts?sort=-rating");
        byRating.Json["data"]!.AsArray().Select(expert => expert!["displayName"]!.GetValue<string>()).ShouldBe(["Rita", "Zoe"]);
        (await _tenant.AsAnybody("GET", Reviews + "?sort=-rating")).Json["data"]![0]!["rating"]!.GetValue<int>().ShouldBe(5);
        (await AsOwner("GET", "staff/" + _expert)).Data["reviewCount"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task What_counts_a_review_after_a_crash_counts_it_once()
    {
        var review = await ReviewedAsync(4);
        var grains = _server.Services.GetRequiredService<IGrainFactory>();
        RequestContext.Set(Caller.ContextKey, new Caller(_tenant.Id, Caller.System, "test"));
        var grain = grains.GetGrain<IReviewGrain>(GrainKey.For(_tenant.Id, review.Data["id"]!.GetValue<string>()));
        for (var repeat = 0; repeat < 3; repeat++) await grain.Count();
        (await ProfileAsync()).ShouldBe((4m, 1));
        // A later version of the review was counted before an earlier one is told.
        var ratings = grains.GetGrain<IExpertRatingsGrain>(GrainKey.For(_tenant.Id, _expert));
        await ratings.Count("rev_other", 2, rating: null);
        await ratings.Count("rev_other", 1, rating: 1);
        (await ProfileAsync()).ShouldBe((4m, 1));
    }

    [Fact]
    public async Task Staff_answer_and_owners_hide_with_a_reason_and_what_is_hidden_does_not_count()
    {
        await ReviewedAsync(5);
        var bad = await ReviewedAsync(1);
        var path = $"{Reviews}/{bad.Data["id"]!.GetValue<string>()}";
        var expert = await ExpertTokenAsync();
        var answered = await _server.CallAsync("PATCH", path, """{"answer":"I am sorry."}""", Calls.Bearer(expert), ("If-Match", "\"1\""));
        answered.Status.ShouldBe(200, answered.ToString());
        (await _server.CallAsync("PATCH", path, """{"answer":"No."}""", Calls.Bearer(expert), ("If-Match", "\"1\""))).Code
            .ShouldBe("CONCURRENT_UPDATE");
        var own = await _server.CallAsync("PATCH", path, """{"hiddenReason":"I do not like it"}""", Calls.Bearer(expert));
        own.Status.ShouldBe(403, "nobody hides what is said of them");
        (await ProfileAsync()).ShouldBe((3m, 2));

        (await AsOwner("PATCH", path, """{"hiddenReason":"It names somebody else."}""")).Data["isHidden"]!.GetValue<bool>().ShouldBeTrue();
        (await ProfileAsync()).ShouldBe((5m, 1));
        (await _tenant.AsAnybody("GET", Reviews)).Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(1);
        var toStaff = await AsOwner("GET", Reviews);
        toStaff.Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(2);
        toStaff.Body.ShouldContain("It names somebody else.");

        (await AsOwner("PATCH", path, """{"hiddenReason":null}""")).Status.ShouldBe(200);
        (await ProfileAsync()).ShouldBe((3m, 2));
        var shown = await _tenant.AsAnybody("GET", Reviews + "?sort=rating");
        shown.Json["data"]![0]!["answer"]!.GetValue<string>().ShouldBe("I am sorry.");
        shown.Body.ShouldNotContain("isHidden");
        (await AsOwner("PATCH", Reviews + "/rev_nobody", """{"answer":"?"}""")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_signed_in_client_reviews_finds_it_in_the_export_and_is_erased_from_it()
    {
        var token = await _tenant.MemberAsync("bea@example.com");
        var booking = _tenant.Booking(At(1), "Bea Ramos").Replace("ana@", "bea@", StringComparison.Ordinal);
        var booked = await _server.CallAsync("POST", "appointments", booking, Calls.Bearer(token));
        booked.Status.ShouldBe(201, booked.ToString());
        await CompleteAsync(booked.Data["id"]!.GetValue<string>());
        token = await TestTenant.LoginAsync(_server, "bea@example.com", "a-good-password");
        var review = Review(booked.Data["id"]!.GetValue<string>(), 2, "My knee still hurts.");
        (await WriteAsync(review, Calls.Bearer(token))).Status.ShouldBe(201);
        var export = await _server.CallAsync("GET", "users/me/export", null, Calls.Bearer(token));
        export.Data["organizations"]![0]!["reviews"]![0]!["text"]!.GetValue<string>().ShouldBe("My knee still hurts.");

        var erased = await _server.CallAsync("DELETE", "users/me", """{"password":"a-good-password"}""", Calls.Bearer(token));
        erased.Status.ShouldBe(202, erased.ToString());
        await Eventually.Holds(async () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            var left = (await _tenant.AsAnybody("GET", Reviews)).Json["data"]![0]!;
            return left["text"] is null && left["authorName"] is null;
        });
        (await ProfileAsync()).ShouldBe((2m, 1), "the rating stays");
        (await _tenant.AsAnybody("GET", Reviews)).Body.ShouldNotContain("knee");
    }

    [Fact]
    public async Task Reviews_of_one_expert_are_not_another_s_and_hide_with_the_profile()
    {
        var (id, token) = await BookAsync();
        await CompleteAsync(id);
        var other = await OtherAsync("Zoe");
        (await _server.CallAsync("POST", $"experts/{other}/reviews", Review(id, 5), _tenant.Named, token)).Status.ShouldBe(404);
        var written = await WriteAsync(Review(id, 5), token);
        var elsewhere = $"experts/{other}/reviews/{written.Data["id"]!.GetValue<string>()}";
        (await AsOwner("PATCH", elsewhere, """{"answer":"?"}""")).Status.ShouldBe(404);
        (await AsOwner("POST", $"experts/{_expert}/unpublish")).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", Reviews)).Status.ShouldBe(404);
        (await AsOwner("GET", Reviews)).Status.ShouldBe(200);
    }

    private string At(int hours) => _clock.GetUtcNow().AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Review(string appointmentId, int rating, string? text = null) =>
        $$"""{"appointmentId":"{{appointmentId}}","rating":{{rating}}{{(text is null ? "" : $",\"text\":\"{text}\"")}}}""";

    private Task<ApiAnswer> WriteAsync(string review, params (string Name, string Value)[] headers) =>
        _server.CallAsync(
            "POST", Reviews, review, headers.Any(header => header.Name == "Authorization") ? headers : [_tenant.Named, .. headers]);

    private Task<ApiAnswer> AsOwner(string method, string path, string? body = null) =>
        _server.CallAsync(method, path, body, Calls.Bearer(_owner));

    private async Task<(string Id, (string, string) Token)> BookAsync()
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(At(1), "Ana Sousa"));
        booked.Status.ShouldBe(201, booked.ToString());
        return (booked.Data["id"]!.GetValue<string>(), ("X-Manage-Token", booked.Data["manageToken"]!.GetValue<string>()));
    }

    // At the same hour of the next working day, so that there is always a slot an hour ahead.
    private async Task CompleteAsync(string id)
    {
        _clock.Advance(TimeSpan.FromHours(_clock.GetUtcNow().DayOfWeek == DayOfWeek.Friday ? 72 : 24));
        _owner = await TestTenant.LoginAsync(_server, _tenant.OwnerEmail, _tenant.OwnerPassword);
        var completed = await AsOwner("POST", $"appointments/{id}/complete");
        completed.Status.ShouldBe(200, completed.ToString());
    }

    private async Task<ApiAnswer> ReviewedAsync(int rating)
    {
        var (id, token) = await BookAsync();
        await CompleteAsync(id);
        var written = await WriteAsync(Review(id, rating), token);
        written.Status.ShouldBe(201, written.ToString());
        return written;
    }

    private async Task<string> OtherAsync(string name)
    {
        var body = $$"""{"displayName":"{{name}}","email":"{{name}}@example.com","timeZone":"UTC",{{Profiles.Least[1..]}}""";
        var id = (await AsOwner("POST", "staff", body)).Data["id"]!.GetValue<string>();
        (await AsOwner("POST", $"experts/{id}/publish")).Status.ShouldBe(200);
        return id;
    }

    private async Task<string> ExpertTokenAsync()
    {
        (await AsOwner("PATCH", "organizations/" + _tenant.Id, """{"selfRegistration":"member"}""")).Status.ShouldBe(200);
        var account = $$"""{"email":"{{_tenant.ExpertEmail}}","password":"a-good-password","name":"Rita"}""";
        (await _server.CallAsync("POST", "auth/register", account, _tenant.Named)).Status.ShouldBe(201);
        return await TestTenant.LoginAsync(_server, _tenant.ExpertEmail, "a-good-password");
    }

    private async Task<(decimal Average, int Count)> ProfileAsync()
    {
        var profile = await _tenant.AsAnybody("GET", "experts/" + _expert);
        return (profile.Data["averageRating"]!.GetValue<decimal>(), profile.Data["reviewCount"]!.GetValue<int>());
    }
}
