namespace Actors.ApiHost.Tests.Http;

/// <summary>Whatever is sent, the answer is never a failure of ours.</summary>
[Collection(SharedServerTests.Name)]
public sealed class FuzzTests(SharedServer shared)
{
    private const int Rounds = 40;

    private static readonly string[] Seeds =
    [
        """{"serviceType":"consultation","scheduledAt":"2027-03-29T08:00:00Z","clientName":"A","answers":{"q":"a"},"recurrence":null}""",
        """{"name":"A","durationMinutes":30,"price":{"amount":1,"currency":"EUR"},"expertIds":["x"],"reminders":[1],"active":true}""",
        """{"timeZone":"UTC","weekly":[{"days":[1],"start":"09:00","end":"24:00"}],"overrides":[{"date":"2027-03-28","intervals":[]}]}""",
        """{"email":"a@example.com","password":"a-good-password","name":"A","location":{"city":"x"},"socialLinks":[{"platform":"website","url":"https://x.y"}]}""",
        """{"start":"2027-03-29T08:00:00Z","end":"2027-03-29T09:00:00Z","reason":"x","expertId":"x"}""",
    ];

    private static readonly string[] Pieces =
        ["null", "true", "-1", "1e400", "1e-400", "99999999999999999999", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[[[]]]]", "\"9999-12-31T23:59:59Z\"", "\"\\uffff\"", ",", "}", "\"", "\u00e9"];

    private readonly TestTenant _tenant = shared.Tenant;

    public static TheoryData<string, string> Routes => new()
    {
        { "POST", "auth/register" },
        { "POST", "auth/login" },
        { "POST", "services" },
        { "PATCH", "services/{service}" },
        { "POST", "staff" },
        { "PATCH", "staff/{expert}" },
        { "PUT", "experts/{expert}/schedule" },
        { "POST", "experts/{expert}/time-off" },
        { "POST", "appointments/holds" },
        { "POST", "appointments" },
        { "PATCH", "appointments/nothing" },
        { "POST", "appointments/nothing/cancel" },
        { "POST", "appointments/nothing/reschedule" },
        { "DELETE", "appointments/nothing" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Malformed_bodies_never_cause_a_failure_of_ours(string method, string route)
    {
        // A fixed seed: a failure shows again.
        var random = new Random(20270329);
        var tenant = await TestTenant.CreateAsync(_tenant.Server);
        var path = route.Replace("{service}", tenant.ServiceId).Replace("{expert}", tenant.ExpertId);
        for (var round = 0; round < Rounds; round++)
        {
            var body = Mutate(random, Seeds[random.Next(Seeds.Length)]);
            var answer = await tenant.AsOwner(method, path, body);
            answer.Status.ShouldBeLessThan(500, $"{method} {path} {body}: {answer}");
            if (answer.Status >= 400) answer.Code.ShouldNotBeNull($"{method} {path} {body}");
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_never_cause_a_failure_of_ours()
    {
        var random = new Random(42);
        foreach (var method in new[] { "POST", "PATCH" })
        {
            for (var round = 0; round < Rounds; round++)
            {
                var bytes = new byte[random.Next(1, 200)];
                random.NextBytes(bytes);
                using var request = new HttpRequestMessage(new HttpMethod(method), method == "POST" ? "/api/v1/services" : $"/api/v1/services/{_tenant.ServiceId}");
                request.Content = new ByteArrayContent(bytes);
                request.Content.Headers.ContentType = new("application/json");
                request.Headers.Authorization = new("Bearer", _tenant.OwnerToken);
                using var response = await _tenant.Server.Client.SendAsync(request);
                ((int)response.StatusCode).ShouldBe(400);
            }
        }
    }

    private static string Mutate(Random random, string seed)
    {
        var text = seed;
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(0, 12), text.Length - at);
            text = string.Concat(text.AsSpan(0, at), random.Next(3) == 0 ? "" : Pieces[random.Next(Pieces.Length)], text.AsSpan(at + length));
            if (text.Length == 0) return "{";
        }

        return text;
    }
}
