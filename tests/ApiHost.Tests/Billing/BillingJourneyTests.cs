using System.Text;
using Actors.ApiHost.Tests.Support;
using static Actors.ApiHost.Tests.Billing.BillingStage;

namespace Actors.ApiHost.Tests.Billing;

/// <summary>An organisation and its plan from the first day on, over HTTP, with the test gateway and its events.</summary>
public sealed class BillingJourneyTests
{
    [Fact]
    public async Task Without_plans_nothing_is_limited_and_the_routes_say_so()
    {
        await using var server = await ApiServer.StartAsync();
        var tenant = await TestTenant.CreateAsync(server);
        var read = await tenant.AsOwner("GET", "billing/subscription");
        (read.Data["enabled"]!.GetValue<bool>(), Text(read, "status"), Text(read, "plan")).ShouldBe((false, "none", null));
        read.Data["missing"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldContain("off");
        (await tenant.AsOwner("GET", "billing/plans")).Data.AsArray().ShouldBeEmpty();
        (await tenant.AsOwner("GET", "billing/invoices")).Data.AsArray().ShouldBeEmpty();
        var refused = await tenant.AsOwner("POST", "billing/subscription", """{"plan":"pro"}""");
        (refused.Status, refused.Code).ShouldBe((409, "INVALID_TRANSITION"));
        (await tenant.AsOwner("DELETE", "billing/subscription")).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task A_plan_is_chosen_paid_changed_ended_and_kept_after_all()
    {
        await using var stage = await StartAsync();
        Text(await stage.ReadAsync(), "plan").ShouldBe("free");
        (await stage.OwnerAsync("POST", "billing/subscription", """{"plan":"gold"}""")).Fields.ShouldBe(["plan"]);
        (await stage.OwnerAsync("POST", "billing/subscription", """{"plan":"free"}""")).Fields.ShouldBe(["plan"]);
        (await stage.OwnerAsync("POST", "billing/subscription", """{"plan":"basic","paymentMethodId":"pm_none"}""")).Fields
            .ShouldBe(["paymentMethodId"]);

        var chosen = await stage.ChooseAsync("basic");
        (Text(chosen, "status"), Text(chosen, "plan"), Text(chosen, "gateway")).ShouldBe(("incomplete", "free", "test"));
        var secret = Text(chosen, "clientSecret").ShouldNotBeNull();
        var again = await stage.ChooseAsync("basic");
        (Text(again, "clientSecret"), again.Header("Idempotent-Replayed")).ShouldBe((secret, "true"));
        (await stage.ReadAsync()).Body.ShouldNotContain("_secret_");

        await stage.SubscribeAsync("basic");
        (await stage.ReadAsync()).Data["limits"]![0]!["limit"]!.GetValue<int>().ShouldBe(10);
        (await stage.OwnerAsync("GET", "billing/payment-methods")).Data.AsArray().ShouldHaveSingleItem()!["last4"]!
            .GetValue<string>().ShouldBe("4242");

        stage.Wait(TimeSpan.FromDays(10));
        var larger = await stage.ChooseAsync("pro");
        (Text(larger, "status"), Text(larger, "plan"), Text(larger, "subscribedPlan")).ShouldBe(("active", "pro", "pro"));
        (await stage.OwnerAsync("POST", "billing/subscription", """{"plan":"basic","paymentMethodId":"pm_x"}""")).Status.ShouldBe(400);
        stage.Wait(TimeSpan.FromDays(25));
        var invoices = await Eventually.Hears(
            () => stage.OwnerAsync("GET", "billing/invoices"), answer => answer.Data.AsArray().Count == 2);
        var newest = invoices.Data[0]!;
        newest["lines"]!.AsArray().Count.ShouldBe(3, "what is left of the one, what is left for the other, and the next month");
        newest["lines"]!.AsArray().ShouldContain(line => line!["amount"]!.GetValue<long>() < 0);
        invoices.Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(2);

        Text(await stage.ChooseAsync("basic"), "plan").ShouldBe("basic");
        var ended = await stage.OwnerAsync("DELETE", "billing/subscription");
        (ended.Data["cancelAtPeriodEnd"]!.GetValue<bool>(), Text(ended, "plan")).ShouldBe((true, "basic"));
        ended.Data["missing"]![0]!.GetValue<string>().ShouldContain("ends on");
        (await stage.OwnerAsync("DELETE", "billing/subscription")).Header("Idempotent-Replayed").ShouldBe("true");
        (await stage.ChooseAsync("basic")).Data["cancelAtPeriodEnd"]!.GetValue<bool>().ShouldBeFalse();
        (await stage.OwnerAsync("DELETE", "billing/subscription")).Status.ShouldBe(200);
        stage.Wait(TimeSpan.FromDays(32));
        await stage.OnceAsync("canceled", "free");
        await stage.MailsAsync("Your subscription has ended");
        (await stage.OwnerAsync("DELETE", "billing/subscription")).Code.ShouldBe("INVALID_TRANSITION");
        Text(await stage.ChooseAsync("pro"), "status").ShouldNotBeNull().ShouldNotBe("canceled");
    }

    [Fact]
    public async Task A_trial_costs_nothing_is_announced_once_and_comes_once()
    {
        await using var stage = await StartAsync(("Billing:Plans:basic:TrialDays", "14"), ("Payments:Test:DuplicateEvents", "true"));
        await stage.GiveCardAsync("pm_card_visa");
        var chosen = await stage.ChooseAsync("basic");
        (Text(chosen, "status"), Text(chosen, "plan"), Text(chosen, "clientSecret")).ShouldBe(("trialing", "basic", null));
        chosen.Data["trialEnd"]!.GetValue<DateTime>().ShouldBe(ApiServer.Monday.UtcDateTime.AddDays(14), TimeSpan.FromMinutes(10));
        stage.Wait(TimeSpan.FromDays(12));
        (await stage.MailsAsync("Your trial ends soon"))[0].Text.ShouldContain("15 March 2027");
        stage.Wait(TimeSpan.FromDays(3));
        await stage.OnceAsync("active", "basic");
        stage.MailsNow("Your trial ends soon").ShouldBe(1);
        await stage.OwnerAsync("DELETE", "billing/subscription");
        stage.Wait(TimeSpan.FromDays(32));
        await stage.OnceAsync("canceled");
        Text(await stage.ChooseAsync("basic"), "trialEnd").ShouldBeNull();
    }

    [Fact]
    public async Task Who_does_not_pay_keeps_the_plan_for_a_while_is_told_once_and_has_it_again_when_paid()
    {
        await using var stage = await StartAsync(
            ("Billing:GraceDays", "2"), ("Payments:Test:DuplicateEvents", "true"), ("Payments:Test:ReorderEvents", "true"));
        await stage.SubscribeAsync("basic");
        await stage.GiveCardAsync("pm_card_chargeCustomerFail");
        await stage.KeepNewestCardAsync();
        var last = (await stage.OwnerAsync("GET", "billing/payment-methods")).Data[0]!["id"]!.GetValue<string>();
        (await stage.OwnerAsync("DELETE", "billing/payment-methods/" + last)).Code.ShouldBe("INVALID_TRANSITION");

        stage.Wait(TimeSpan.FromDays(31) + TimeSpan.FromHours(2));
        var due = await stage.OnceAsync("past_due", "basic");
        due.Data["missing"]![0]!.GetValue<string>().ShouldContain("kept until");
        (await stage.MailsAsync("A payment for your plan failed"))[0].Text.ShouldContain("EUR\u00a029.00");
        stage.Wait(TimeSpan.FromDays(2) + TimeSpan.FromHours(1));
        await stage.OnceAsync("past_due", "free");
        await stage.MailsAsync("Your plan is suspended");
        var failures = stage.MailsNow("A payment for your plan failed");

        await stage.GiveCardAsync("pm_card_visa");
        stage.Wait(TimeSpan.FromDays(5));
        await stage.OnceAsync("active", "basic");
        stage.MailsNow("Your plan is suspended").ShouldBe(1);
        // One for each time that it was tried, however often each was told.
        var mails = Mailbox.Now(stage.Server, stage.Tenant.OwnerEmail).Where(mail => mail.Subject == "A payment for your plan failed");
        mails.Select(mail => mail.Text).Distinct().Count().ShouldBe(failures, "no text comes twice");
    }

    [Fact]
    public async Task A_method_that_is_asked_for_twice_under_one_key_is_one_setup()
    {
        await using var stage = await StartAsync();
        var key = ("Idempotency-Key", "one");
        var first = await stage.OwnerAsync("POST", "billing/payment-methods", null, key);
        var again = await stage.OwnerAsync("POST", "billing/payment-methods", null, key);
        (first.Status, first.Header("Idempotent-Replayed"), again.Header("Idempotent-Replayed")).ShouldBe((201, null, "true"));
        again.Data.ToJsonString().ShouldBe(first.Data.ToJsonString());
        var other = await stage.OwnerAsync("POST", "billing/payment-methods", null, ("Idempotency-Key", "two"));
        Text(other, "setupId").ShouldNotBe(Text(first, "setupId"));
    }

    [Fact]
    public async Task An_invoice_is_printed_for_whom_it_is_made_out_to()
    {
        await using var stage = await StartAsync(("Billing:Seller:Name", "Actors Lda."));
        await stage.SubscribeAsync("basic");
        var details = """{"name":"Praxis Grün","addressLines":["Hauptstraße 1","10115 Berlin"],"country":"DE","locale":"de"}""";
        var set = await stage.OwnerAsync("PUT", "billing/details", details);
        set.Status.ShouldBe(200, set.ToString());
        (await stage.OwnerAsync("PUT", "billing/details", details, ("If-Match", "\"0\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        (await stage.OwnerAsync("PUT", "billing/details", """{"name":"A","country":"germany"}""")).Fields.ShouldBe(["country"]);
        Text(await stage.OwnerAsync("GET", "billing/details"), "name").ShouldBe("Praxis Grün");

        var invoice = (await stage.OwnerAsync("GET", "billing/invoices")).Data[0]!["id"]!.GetValue<string>();
        (await stage.OwnerAsync("GET", "billing/invoices/" + invoice)).Data["total"]!["amount"]!.GetValue<long>().ShouldBe(2_900);
        var first = await stage.OwnerAsync("GET", $"billing/invoices/{invoice}/download");
        (first.Status, first.Header("Content-Type"), first.Header("Cache-Control"))
            .ShouldBe((200, "application/pdf", "no-store, private"), first.ToString());
        first.Header("Content-Disposition").ShouldNotBeNull().ShouldStartWith("attachment; filename=\"invoice-");
        first.Body.ShouldStartWith("%PDF-");
        (await stage.OwnerAsync("GET", $"billing/invoices/{invoice}/download")).Body.ShouldBe(first.Body);
        (await stage.OwnerAsync("GET", "billing/invoices/in_none/download")).Code.ShouldBe("RESOURCE_NOT_FOUND");
        Encoding.UTF8.GetByteCount(first.Body).ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public async Task With_the_organisation_go_its_subscription_and_its_details()
    {
        await using var stage = await StartAsync(("Tenancy:DeletionGraceDays", "1"));
        await stage.SubscribeAsync("basic");
        await stage.OwnerAsync("PUT", "billing/details", """{"name":"Soon Gone","country":"PT"}""");
        (await stage.OwnerAsync("DELETE", "organizations/" + stage.Tenant.Id)).Status.ShouldBe(200);
        stage.Wait(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        var account = await Eventually.Hears(() => stage.AccountAsync(), account => account.Details is null);
        account.Subscription.ShouldNotBeNull();
        (await stage.EndsAsync(account.Subscription.Id)).ShouldBeTrue();
    }
}
