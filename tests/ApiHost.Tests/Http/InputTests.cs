using System.Text;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Tests.Http;

/// <summary>The small rules that requests are read by.</summary>
public sealed class InputTests
{
    [Theory]
    [InlineData("2027-03-29T08:00:00Z", "2027-03-29T08:00:00Z")]
    [InlineData("2027-03-29T08:00Z", "2027-03-29T08:00:00Z")]
    [InlineData("2027-03-29T08:00:00.1234567Z", "2027-03-29T08:00:00.1234567Z")]
    [InlineData("2027-03-29T08:00:00+01:00", "2027-03-29T07:00:00Z")]
    [InlineData("2027-03-29T00:30:00-03:30", "2027-03-29T04:00:00Z")]
    public void An_instant_with_its_offset_is_read(string text, string expected)
    {
        Instants.TryParse(text, out var instant).ShouldBeTrue();
        instant.Offset.ShouldBe(TimeSpan.Zero);
        instant.ShouldBe(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("2027-03-29")]
    [InlineData("2027-03-29T08:00:00")]
    [InlineData("2027-03-29 08:00:00Z")]
    [InlineData("2027-03-29T08:00:00z")]
    [InlineData("2027-03-29T08:00:60Z")]
    [InlineData("2027-02-29T08:00:00Z")]
    [InlineData("2027-03-29T08:00:00+15:00")]
    [InlineData("2027-03-29T08:00:00+0100")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("1900-01-01T00:00:00+14:00")]
    [InlineData("2999-12-31T23:59:59-14:00")]
    [InlineData("3000-01-01T00:00:00Z")]
    [InlineData("2027-03-29T08:00:00.12345678Z")]
    [InlineData("29 March 2027 08:00Z")]
    public void What_is_no_instant_is_refused(string text) => Instants.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_merge_patch_keeps_replaces_and_removes()
    {
        var current = new ServiceInput
        {
            Name = "A",
            DurationMinutes = 30,
            Description = "old",
            Price = new PriceBody { Amount = 1, Currency = "EUR" },
            ExpertIds = ["exp_1"],
        };
        var merged = Apply(current, """{"name":"B","description":null,"price":{"amount":2},"expertIds":[]}""").Value!;
        merged.Name.ShouldBe("B");
        merged.DurationMinutes.ShouldBe(30);
        merged.Description.ShouldBeNull();
        merged.Price.ShouldBe(new PriceBody { Amount = 2, Currency = "EUR" });
        merged.ExpertIds.ShouldBe([]);
    }

    [Theory]
    [InlineData("""{"nam":"B"}""", "nam")]
    [InlineData("""{"nam":null}""", "nam")]
    [InlineData("""{"price":{"curency":null}}""", "price.curency")]
    [InlineData("""{"durationMinutes":"30"}""", "durationMinutes")]
    public void A_merge_patch_that_is_wrong_names_its_field(string patch, string field) =>
        Apply(new ServiceInput { Name = "A", DurationMinutes = 30 }, patch).Error!.Fields.Single().Field.ShouldBe(field);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{")]
    public void A_merge_patch_is_one_object(string patch) =>
        MergePatch.Check(Encoding.UTF8.GetBytes(patch)).TryGet(out _, out _).ShouldBeFalse();

    [Fact]
    public void A_schedule_is_shown_as_it_was_written()
    {
        const string json = """{"timeZone":"Europe/Lisbon","weekly":[{"days":[1,5],"start":"09:00","end":"24:00"}]"""
            + ""","overrides":[{"date":"2027-04-02","intervals":[]}]}""";
        RequestBody.Parse(Encoding.UTF8.GetBytes(json), SchedulingRequests.Default.ScheduleInput)
            .TryGet(out var input, out _).ShouldBeTrue();
        CalendarValidators.Check(input!).TryGet(out var schedule, out _).ShouldBeTrue();
        schedule!.Weekly[0].Hours.End.ShouldBe(TimeOnly.MinValue);
        var view = CalendarResponses.ToResponse(new CurrentSchedule(schedule, 7));
        view.Weekly[0].End.ShouldBe("24:00");
        view.Overrides[0].Date.ShouldBe(new DateOnly(2027, 4, 2));
        view.Version.ShouldBe(7);
    }

    [Theory]
    [InlineData("/api/services", "/api/v1/services")]
    [InlineData("/api/v1/services", "/api/v1/services")]
    [InlineData("/api/v2/services", null)]
    [InlineData("/api/visits", "/api/v1/visits")]
    [InlineData("/docs", "/docs")]
    public void A_path_without_a_version_gets_one(string path, string? versioned)
    {
        ApiVersion.TryResolve(path, out var made).ShouldBe(versioned is not null);
        made.ShouldBe(versioned ?? path);
    }

    [Fact]
    public void Every_refusal_has_its_place_in_the_api()
    {
        foreach (var code in Enum.GetValues<RefusalCode>())
        {
            var error = Refusals.ToError(new Refusal(code, "x"));
            error.Code.Name.Replace("_", "", StringComparison.Ordinal).ShouldBe(code.ToString(), StringCompareShould.IgnoreCase);
        }
    }

    private static (ServiceInput? Value, ApiError? Error) Apply(ServiceInput current, string patch)
    {
        MergePatch.Apply(current, Encoding.UTF8.GetBytes(patch), SchedulingRequests.Default.ServiceInput)
            .TryGet(out var value, out var error);
        return (value, error);
    }
}
