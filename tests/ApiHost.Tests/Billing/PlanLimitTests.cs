using static Actors.ApiHost.Tests.Billing.BillingStage;

namespace Actors.ApiHost.Tests.Billing;

/// <summary>What a plan allows, as those hear it whom it concerns.</summary>
public sealed class PlanLimitTests
{
    [Fact]
    public async Task Bookings_are_warned_of_and_then_refused_in_words_for_whoever_hears_them()
    {
        await using var stage = await StartAsync();
        (await stage.BookAsync("2027-03-02T09:00:00Z")).Status.ShouldBe(201);
        var second = await stage.OwnerAsync("POST", "appointments", stage.Tenant.Booking("2027-03-02T10:00:00Z"));
        (second.Status, second.Header("X-Plan-Warning")).ShouldBe((201, null));
        var third = await stage.OwnerAsync("POST", "appointments", stage.Tenant.Booking("2027-03-02T11:00:00Z"), ("Idempotency-Key", "3"));
        (third.Status, third.Header("X-Plan-Warning")).ShouldBe((201, "bookings;used=3;limit=3"));

        var stranger = await stage.BookAsync("2027-03-02T12:00:00Z");
        (stranger.Status, stranger.Code, stranger.Header("X-Plan-Warning")).ShouldBe((422, "LIMIT_REACHED", null));
        stranger.Json["error"]!["message"]!.GetValue<string>().ShouldBe("The organisation takes no bookings at present.");
        var owner = await stage.OwnerAsync("POST", "appointments", stage.Tenant.Booking("2027-03-02T12:00:00Z"));
        (owner.Code, owner.Header("X-Plan-Warning")).ShouldBe(("LIMIT_REACHED", "bookings;used=3;limit=3"));
        owner.Json["error"]!["message"]!.GetValue<string>().ShouldContain("The plan allows 3 bookings a month");
        // What was answered stays the answer.
        var again = await stage.OwnerAsync("POST", "appointments", stage.Tenant.Booking("2027-03-02T11:00:00Z"), ("Idempotency-Key", "3"));
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((201, "true"));
        await stage.MailsAsync("A limit of your plan is reached");

        // Nobody in particular is as limited as somebody.
        var anyone = """
            {"serviceType":"consultation","scheduledAt":"2027-03-03T09:00:00Z","clientName":"Ana","clientEmail":"a@example.com"}
            """;
        (await stage.Tenant.AsAnybody("POST", "appointments", anyone)).Code.ShouldBe("LIMIT_REACHED");

        // One that is called off within the month makes room; the next month makes it anew.
        (await stage.OwnerAsync("POST", $"appointments/{third.Data["id"]}/cancel", "{}")).Status.ShouldBe(200);
        (await stage.BookAsync("2027-03-02T13:00:00Z")).Status.ShouldBe(201);
        (await stage.BookAsync("2027-03-02T14:00:00Z")).Code.ShouldBe("LIMIT_REACHED");
        stage.MailsNow("A limit of your plan is reached").ShouldBe(1);
        stage.Wait(TimeSpan.FromDays(31));
        (await stage.BookAsync("2027-04-02T09:00:00Z")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_larger_plan_makes_room_at_once_and_its_soft_limit_is_mailed()
    {
        await using var stage = await StartAsync();
        foreach (var hour in new[] { "09", "10", "11" }) (await stage.BookAsync($"2027-03-02T{hour}:00:00Z")).Status.ShouldBe(201);
        (await stage.BookAsync("2027-03-02T12:00:00Z")).Code.ShouldBe("LIMIT_REACHED");
        await stage.SubscribeAsync("basic");
        foreach (var hour in new[] { "12", "13", "14", "15", "16" })
            (await stage.BookAsync($"2027-03-02T{hour}:00:00Z")).Status.ShouldBe(201);
        (await stage.MailsAsync("A limit of your plan is near"))[0].Text.ShouldContain("8 of 10 bookings");
        var usage = await stage.OwnerAsync("GET", "billing/usage?month=2027-03");
        (usage.Data["bookings"]!.GetValue<int>(), usage.Data["experts"]!.GetValue<int>()).ShouldBe((8, 1));
        var recount = await stage.OwnerAsync("POST", "billing/usage/2027-03/recompute");
        recount.Data["areEqual"]!.GetValue<bool>().ShouldBeTrue(recount.ToString());
        recount.Data["recounted"]!["bookings"]!.GetValue<int>().ShouldBe(8);
        (await stage.OwnerAsync("GET", "billing/usage?month=2027-13")).Fields.ShouldBe(["month"]);
        (await stage.OwnerAsync("POST", "billing/usage/march/recompute")).Fields.ShouldBe(["month"]);
    }

    [Fact]
    public async Task Experts_are_limited_too_and_a_series_is_taken_whole_or_not_at_all()
    {
        await using var stage = await StartAsync();
        await stage.Tenant.ExpertAsync("second");
        var third = """{"displayName":"Third","email":"third@example.com","timeZone":"UTC"}""";
        var refused = await stage.OwnerAsync("POST", "staff", third);
        (refused.Status, refused.Code, refused.Header("X-Plan-Warning")).ShouldBe((422, "LIMIT_REACHED", "experts;used=2;limit=2"));
        refused.Json["error"]!["message"]!.GetValue<string>().ShouldContain("The plan allows 2 experts");
        await stage.MailsAsync("A limit of your plan is reached");

        var series = stage.Tenant.Booking("2027-03-08T09:00:00Z").TrimEnd().TrimEnd('}')
            + ""","recurrence":{"frequency":"daily","count":4}}""";
        (await stage.OwnerAsync("POST", "appointments", series)).Code.ShouldBe("LIMIT_REACHED");
        (await stage.OwnerAsync("POST", "appointments", series.Replace("4}", "3}", StringComparison.Ordinal))).Status.ShouldBe(201);
        (await stage.BookAsync("2027-03-02T09:00:00Z")).Code.ShouldBe("LIMIT_REACHED");
        (await stage.OwnerAsync("GET", "billing/usage")).Data["bookings"]!.GetValue<int>().ShouldBe(3);
    }
}
