using Actors.Web.Api;
using Actors.Web.Desk.Services;
using Actors.Web.Desk.Services.Form;
using Actors.Web.Parts.Forms;
using Actors.Web.Texts;

namespace Actors.Web.Tests.Desk.Services;

public sealed class ServiceFormTests
{
    private static readonly Language Language = Languages.Default;

    [Theory]
    [InlineData("45", "EUR", 4_500L)]
    [InlineData("45.5", "EUR", 4_550L)]
    [InlineData("1,045.50", "EUR", 104_550L)]
    [InlineData("0", "EUR", 0L)]
    [InlineData("5000", "JPY", 5_000L)]
    [InlineData("1.234", "KWD", 1_234L)]
    [InlineData("45,50", "EUR", null)]
    [InlineData("45.505", "EUR", null)]
    [InlineData("45.5", "JPY", null)]
    [InlineData("45.", "EUR", null)]
    [InlineData("-1", "EUR", null)]
    [InlineData(",450", "EUR", null)]
    [InlineData("1e5", "EUR", null)]
    [InlineData("99999999999999999", "EUR", null)]
    public void An_amount_is_read_in_the_digits_of_its_currency(string text, string currency, long? amount) =>
        AmountText.Read(text, currency, Language.Format).ShouldBe(amount);

    [Fact]
    public void An_amount_is_written_so_that_it_can_be_read()
    {
        foreach (var (amount, currency) in new[] { (104_550L, "EUR"), (5L, "EUR"), (5_000L, "JPY"), (1_234L, "KWD"), (0L, "USD") })
            AmountText.Read(AmountText.Write(amount, currency, Language.Format), currency, Language.Format).ShouldBe(amount);
    }

    [Theory]
    [InlineData(0, 0, "hours")]
    [InlineData(90, 90, "minutes")]
    [InlineData(120, 2, "hours")]
    [InlineData(2_880, 2, "days")]
    public void Notice_is_said_in_the_greatest_unit(int minutes, int number, string unit)
    {
        NoticeUnits.Split(minutes).ShouldBe((number, unit));
        NoticeUnits.Join(number, unit).ShouldBe(minutes);
        NoticeUnits.Join(int.MaxValue, "days").ShouldBe(int.MaxValue);
    }

    [Theory]
    [InlineData("name", "name")]
    [InlineData("minimumNoticeMinutes", "notice")]
    [InlineData("price.amount", "price")]
    [InlineData("price.currency", "currency")]
    [InlineData("cancellationPolicy.feePercent", "feePercent")]
    [InlineData("expertIds[3]", "expert")]
    [InlineData("experts[0].weight", "share.exp_b.weight")]
    [InlineData("experts[0].id", "expert")]
    [InlineData("durations[1].price.amount", "durations.1.price")]
    [InlineData("durations[1]", "durations.1.minutes")]
    [InlineData("durations", "durations")]
    [InlineData("questions[2].options[0]", "questions.2.options")]
    [InlineData("questions[2].id", "questions.2.label")]
    [InlineData("places[0].value", "places.0.value")]
    [InlineData("reminders[4]", "reminders")]
    [InlineData("somethingNew", null)]
    public void A_field_of_the_API_has_its_place_in_the_form(string field, string? name)
    {
        var form = ServiceForm.Empty("EUR") with { Experts = [new ExpertRow("exp_a"), new ExpertRow("exp_b", "2")] };
        ServiceWriter.NameOf(form, field).ShouldBe(name);
    }

    [Fact]
    public void A_service_that_is_written_as_it_is_read_stays_as_it_is()
    {
        var service = new ServiceInfo
        {
            Id = "svc_1",
            Name = "Visit",
            ServiceType = "visit",
            DurationMinutes = 30,
            SlotIntervalMinutes = 15,
            BufferAfterMinutes = 10,
            MinimumNoticeMinutes = 180,
            BookingWindowDays = 60,
            MaxPerWeek = 9,
            Capacity = 2,
            Price = new MoneyInfo(4_500, "EUR"),
            ConfirmWithinHours = 48,
            WaitlistOfferMinutes = 120,
            CancellationPolicy = new CancellationPolicyInfo(24, 50),
            ExpertIds = ["exp_a"],
            Experts = [new ServiceExpertInfo("exp_b", true) { Weight = 3 }],
            Assignment = "round_robin",
            Durations = [new DurationInfo(30, new MoneyInfo(4_500, "EUR")), new DurationInfo(60, new MoneyInfo(8_000, "EUR"))],
            Reminders = [60, 1_440],
            Questions = [new QuestionInfo { Id = "q1", Label = "How many?", Type = "number", Min = 1, Max = 2.5m }],
            Places = [new PlaceInfo("phone", "+351 1")],
        };
        var errors = new FormErrors();
        var written = new ServiceWriter(ServiceForm.Of(service, Language.Format, "USD"), Language, errors).Write(active: null);
        errors.None.ShouldBeTrue();
        (written.DurationMinutes, written.SlotIntervalMinutes, written.BufferAfterMinutes, written.MinimumNoticeMinutes)
            .ShouldBe((30, 15, 10, 180));
        (written.BookingWindowDays, written.MaxPerWeek, written.MaxPerDay, written.Capacity).ShouldBe((60, 9, null, 2));
        written.Price.ShouldBe(service.Price);
        written.Durations.ShouldBe([new DurationRequest(60, new MoneyInfo(8_000, "EUR"))]);
        written.CancellationPolicy.ShouldBe(new CancellationPolicyRequest(24, 50));
        written.ExpertIds.ShouldBe(["exp_a"]);
        written.Experts.ShouldBe([new ServiceExpertRequest("exp_b", 3, null, true)]);
        written.Reminders.ShouldBe([1_440, 60]);
        var question = written.Questions.ShouldHaveSingleItem();
        (question.Id, question.Min, question.Max, question.Options, question.MaxLength).ShouldBe(("q1", 1m, 2.5m, null, null));
        written.Places.ShouldBe(service.Places);
        written.Active.ShouldBeNull();
    }

    [Fact]
    public void Rules_are_sentences()
    {
        var words = new ServiceWords(Language);
        var service = new ServiceInfo
        {
            Id = "svc_1",
            Name = "Visit",
            ServiceType = "visit",
            DurationMinutes = 30,
            BookingWindowDays = 1,
            MinimumNoticeMinutes = 2_880,
            BufferBeforeMinutes = 5,
            MaxPerWeek = 9,
            MaxPerMonth = 20,
            MaxActivePerClient = 2,
            Assignment = "collective",
        };
        words.Kind(service).ShouldBe("Several experts together");
        words.Kind(service with { Assignment = "any" }).ShouldBe("One to one");
        words.Who(service, []).ShouldBe("All experts");
        words.Lengths(service).ShouldBe(["30 min, Free of charge"]);
        words.Rules(service).ShouldBe(
        [
            "Bookable from 2 days to 1 day ahead", "5 min kept free before", "At most 9 a week, 20 a month for each expert",
            "At most 2 to come for each client",
        ]);
    }
}
