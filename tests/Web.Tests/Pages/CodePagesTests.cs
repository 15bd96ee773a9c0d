using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Actors.Web.Tests.Pages;

/// <summary>A coupon's or a gift's code in the form that books, without a script.</summary>
public sealed class CodePagesTests(DemoHost host) : IClassFixture<DemoHost>
{
    private const string Zone = "tz=Europe/Lisbon";
    private const string Use = "button[name=useCode]";
    private const string Book = "#book button.primary";

    private static readonly object Full = new { collects = "full", payWithinMinutes = 60 };
    private static int _weeks;

    [Fact]
    public async Task What_a_good_code_takes_off_is_shown_and_booked_and_nothing_typed_is_lost()
    {
        var owner = await DemoOwner.SignInAsync(host);
        var code = await CodeAsync(owner, new { kind = "coupon", name = "Summer", percent = 20 });
        var client = await DetailsAsync(owner, "Coupon", new { payment = Full });
        client.Page.QuerySelector("details.code")!.HasAttribute("open").ShouldBeFalse("it is there for those who have one");
        client.Page.QuerySelector(".choice-card")!.TextContent.ShouldContain("€50.00");

        await client.SendAsync(Use, ("code", $" {code.ToLowerInvariant()} "), ("name", "Ana Sousa"), ("notes", "My knee"));
        client.Status.ShouldBe(HttpStatusCode.OK, "the address is asked for when it is booked");
        client.Address.ShouldNotContain(code, Case.Insensitive);
        client.Page.QuerySelector("details.code")!.HasAttribute("open").ShouldBeTrue();
        client.Notice.ShouldContain("The code is good. With it you pay €40.00.");
        var facts = client.Page.QuerySelector(".choice-card")!.TextContent;
        facts.ShouldContain("Without the code€50.00");
        facts.ShouldContain("Discount€10.00");
        facts.ShouldContain("To pay now€40.00");
        (ValueOf(client, "#f-name"), client.Page.QuerySelector("#f-notes")!.TextContent).ShouldBe(("Ana Sousa", "My knee"));

        await client.SendAsync(Book, ("email", "ana@example.com"));
        client.Page.QuerySelector("h1")!.TextContent.ShouldBe("Pay for your appointment");
        client.Text.ShouldContain("€40.00");
    }

    [Fact]
    public async Task A_code_that_pays_for_everything_leaves_nothing_to_pay()
    {
        var owner = await DemoOwner.SignInAsync(host);
        var code = await CodeAsync(owner, new { kind = "gift", name = "Gift", amount = new { amount = 8_000, currency = "EUR" } });
        var client = await DetailsAsync(owner, "Gift", new { payment = Full });
        client.Page.QuerySelector(Book)!.TextContent.ShouldBe("Book and go on");
        await client.SendAsync(Use, ("code", code));
        client.Notice.ShouldContain("It pays for everything.");
        client.Page.QuerySelector(".choice-card")!.TextContent.ShouldContain("Paid by the code€50.00");
        client.Page.QuerySelector(Book)!.TextContent.ShouldBe("Book appointment");
        await BookAsync(client);
    }

    [Fact]
    public async Task A_code_that_was_not_looked_up_before_is_used_all_the_same()
    {
        var owner = await DemoOwner.SignInAsync(host);
        var code = await CodeAsync(owner, new { kind = "coupon", name = "All", percent = 100 });
        var client = await DetailsAsync(owner, "Unasked", new { payment = Full });
        await BookAsync(client, ("code", code));
    }

    [Fact]
    public async Task What_is_unknown_or_over_or_used_up_or_not_for_the_service_is_said_at_the_field()
    {
        var owner = await DemoOwner.SignInAsync(host);
        var client = await DetailsAsync(owner, "Refused", new { });
        var over = await CodeAsync(owner, new { kind = "coupon", name = "Over", percent = 10, validUntil = "2027-03-01T08:00:01Z" });
        var once = await CodeAsync(owner, new { kind = "coupon", name = "Once", percent = 10, maxRedemptions = 1 });
        var other = await CodeAsync(owner, new { kind = "coupon", name = "Other", percent = 10, services = new[] { "consultation" } });
        await BookAsync(await DetailsAsync(owner, "Refused too", new { }), ("code", once));
        foreach (var (code, why) in new[]
        {
            ("NO-SUCH-CODE", "We do not know this code, or it is over."), (over, "We do not know this code, or it is over."),
            (once, "This code is used up"), (other, "This code is not good for this service"), ("", "Enter your code"),
        })
        {
            await client.SendAsync(Use, ("code", code), ("name", "Ana Sousa"));
            client.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            client.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
            client.Page.QuerySelector("#f-code-error")!.TextContent.ShouldStartWith(why);
            client.Page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#f-code");
            (ValueOf(client, "#f-code"), ValueOf(client, "#f-name")).ShouldBe((code, "Ana Sousa"));
            client.Page.QuerySelector(".choice-card")!.TextContent.ShouldContain("€50.00", Case.Sensitive, "without the code");
        }
    }

    [Fact]
    public async Task What_only_the_booking_can_tell_is_said_there_and_another_code_or_none_books_then()
    {
        var owner = await DemoOwner.SignInAsync(host);
        var first = await CodeAsync(owner, new { kind = "coupon", name = "First", percent = 10, firstBookingOnly = true });
        var email = ("email", "first@example.com");
        await BookAsync(await DetailsAsync(owner, "Before", new { }), email);
        var client = await DetailsAsync(owner, "After", new { });
        await client.SendAsync(Use, ("code", first), email);
        client.Notice.ShouldContain("The code is good.");
        await client.SendAsync(Book, ("name", "Ana Sousa"), ("notes", "My knee"));
        client.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        client.Page.QuerySelector("#f-code-error")!.TextContent.ShouldBe("This code is good for a first booking only");
        client.Page.QuerySelector("#f-notes")!.TextContent.ShouldBe("My knee");
        await client.SendAsync(Book, ("code", "NO-SUCH-CODE"));
        client.Page.QuerySelector("#f-code-error")!.TextContent.ShouldStartWith("We do not know this code");
        await BookAsync(client, ("code", ""), email);
    }

    [Fact]
    public async Task A_card_is_kept_whatever_a_code_pays_and_what_is_free_asks_for_no_code()
    {
        var owner = await DemoOwner.SignInAsync(host);
        var code = await CodeAsync(owner, new { kind = "coupon", name = "All", percent = 100 });
        var client = await DetailsAsync(owner, "Card", new { payment = new { collects = "card", noShowFeePercent = 50 } });
        await client.SendAsync(Use, ("code", code));
        client.Page.QuerySelector(Book)!.TextContent.ShouldBe("Book and go on");
        client.Page.QuerySelector(".choice-card")!.TextContent.ShouldContain("Your card is kept");
        var free = await DetailsAsync(owner, "Free", new { }, price: null);
        free.Page.QuerySelector("details.code").ShouldBeNull();
    }

    [Theory]
    [InlineData("de", "Mit dem Code40,00")]
    [InlineData("fr", "Avec le code40,00")]
    [InlineData("pl", "Z kodem40,00")]
    [InlineData("pt", "Com o código40,00")]
    [InlineData("es", "Con el código40,00")]
    public async Task In_every_language(string language, string left)
    {
        var owner = await DemoOwner.SignInAsync(host);
        var code = await CodeAsync(owner, new { kind = "coupon", name = "Tongues", percent = 20 });
        var client = await DetailsAsync(owner, "In " + language, new { }, language: language);
        await client.SendAsync(Use, ("code", code));
        client.Page.QuerySelector(".choice-card")!.TextContent.ShouldContain(left);
    }

    private static string ValueOf(Client client, string field) => ((IHtmlInputElement)client.Page.QuerySelector(field)!).Value;

    private static async Task BookAsync(Client client, params (string Name, string Value)[] more)
    {
        (string, string)[] all = [.. more, ("name", "Ana Sousa")];
        if (!more.Any(field => field.Name == "email")) all = [.. all, ("email", "ana@example.com")];
        await client.SendAsync(Book, all);
        client.Page.QuerySelector("h1")!.TextContent.ShouldBe("You are booked");
    }

    private static async Task<string> CodeAsync(DemoOwner owner, object voucher)
    {
        JsonElement made = await owner.AskAsync(HttpMethod.Post, "/vouchers", voucher);
        return made.GetProperty("code").GetString()!;
    }

    // Each at a time of its own, so that no two tests want one.
    private async Task<Client> DetailsAsync(DemoOwner owner, string name, object more, int? price = 5_000, string language = "en")
    {
        var service = new Dictionary<string, object>
        {
            ["name"] = name,
            ["durationMinutes"] = 30,
            ["expertIds"] = new[] { "exp_demo" },
        };
        if (price is { } amount) service["price"] = new { amount, currency = "EUR" };
        foreach (var property in more.GetType().GetProperties()) service[property.Name] = property.GetValue(more)!;
        var slug = await owner.ServiceAsync(service);
        var week = Interlocked.Increment(ref _weeks);
        var client = new Client(host);
        var day = new DateOnly(2027, 3, 2).AddDays(7 * (week / 4));
        await client.OpenAsync($"/book/demo/{slug}?{Zone}&lang={language}&date={day:yyyy-MM-dd}");
        await client.PickAsync(week % 4);
        return client;
    }
}
