using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Http;

/// <summary>Answers as they travel: letters and signs are themselves, for people who read them and since they cost less.</summary>
[Collection(SharedServerTests.Name)]
public sealed class ReadableJsonTests(SharedServer shared)
{
    [Theory]
    [InlineData("experts/{expert}/availability?serviceType=consultation&date=2027-06-07")]
    [InlineData("appointments/availability?serviceType=consultation&date=2027-06-07")]
    [InlineData("appointments/availability/next?serviceType=consultation&after=2027-06-07T00:00:00Z")]
    public async Task Offsets_have_their_plus_computed_and_kept(string path)
    {
        // Asked twice: what is kept is what was written.
        for (var time = 0; time < 2; time++)
        {
            var answer = await shared.Tenant.AsAnybody(
                "GET", path.Replace("{expert}", shared.Tenant.ExpertId, StringComparison.Ordinal) + "&timeZone=Asia/Kathmandu");
            answer.Body.ShouldContain("\"offset\":\"+05:45\"", Case.Sensitive, answer.ToString());
        }
    }

    [Fact]
    public async Task Letters_of_all_scripts_are_themselves_in_things_lists_and_failures()
    {
        const string name = "Zażółć Æðel 日本 +351";
        var booking = shared.Tenant.Booking("2027-06-08T09:00:00Z", name).TrimEnd('}') + ",\"notes\":\"1 < 2 & \\u0022x\\u0022\"}";
        var booked = await shared.Tenant.AsAnybody("POST", "appointments", booking);
        booked.Body.ShouldContain($"\"clientName\":\"{name}\"");
        booked.Body.ShouldContain("\"notes\":\"1 < 2 & \\\"x\\\"\"");
        (await shared.Tenant.AsOwner("GET", "appointments?search=Zażółć")).Body.ShouldContain(name);
        (await shared.Tenant.AsAnybody("GET", "services?größe=1")).Body.ShouldContain("größe is not a parameter");
        booked.Header("X-Content-Type-Options").ShouldBe("nosniff");
        booked.Header("Content-Type").ShouldBe("application/json; charset=utf-8");
    }
}
