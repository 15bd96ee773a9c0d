using Actors.ApiHost.Tests.Support;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Configuration;

/// <summary>A setting that makes no sense stops the start, and whoever reads why is told the key's name and what is allowed.</summary>
public sealed class OptionsTests
{
    public static TheoryData<string, string, string> Refused => new()
    {
        { "Scheduling:HoldFor", "1.00:00:01", "from 00:00:01 to 1.00:00:00" },
        { "Scheduling:MaximumTimeOff", "0", "from 1 to 100000" },
        { "Scheduling:PastDays", "31", "from 0 to 30" },
        { "Waitlist:LookEvery", "00:00:09", "from 00:00:10 to 1.00:00:00" },
        { "Waitlist:MaximumEntries", "10001", "from 1 to 10000" },
        { "Waitlist:MaximumEntriesPerClient", "0", "from 1 to 10000" },
        { "Webhooks:BodyDays", "366", "from 1 to 365" },
        { "Webhooks:LogDays", "6", "from 7 to 365" },
        { "ExternalCalendars:EveryMinutes", "61", "from 5 to 60" },
        { "Effects:LookMilliseconds", "49", "from 50 to 10000" },
        { "Webhooks:ProcessingSeconds", "51", "from 1 to 50" },
        { "Webhooks:Clerk:Roles:admin", "boss", "client, member, expert, admin, owner" },
        { "Webhooks:Stripe:Secrets", "short", "one secret of 16 characters or more, or two with a space between" },
        { "Webhooks:Zoom:Secrets", "sixteen-signs-or-more sixteen-signs-or-more sixteen-signs-or-more", "or two with a space between" },
        { "Webhooks:Clerk:Secrets", "not a secret of Svix", "whsec_ and base64 of 16 bytes or more" },
        { "Webhooks:AiService:Secrets", "whsec_AAECAwQ=", "whsec_ and base64 of 16 bytes or more" },
        { "Webhooks:Calendar:AllowedNetworks:0", "everybody", "a network, such as 10.0.0.0/8" },
        { "Webhooks:Stripe:Requests", "0", "from 1 to 1000000000" },
        { "RateLimit:WebhookRequests", "0", "from 1 to " },
        { "Billing:GraceDays", "61", "from 0 to 60" },
        { "Billing:DefaultPlan", "gold", "the id of one of Billing:Plans" },
        { "Billing:Plans:pro:TrialDays", "366", "from 0 to 365" },
        { "Billing:Plans:pro:SoftPercent", "0", "from 1 to 100" },
        { "Billing:Plans:pro:Experts", "-1", "from 0 to 100000000" },
        { "Billing:Plans:pro:BookingsPerMonth", "-1", "from 0 to 100000000" },
        { "Billing:Plans:pro:AiTokensPerMonth", "-1", "from 0 to 1000000000000" },
        { "Billing:Plans:pro:Amount", "-1", "from 0 to 1000000000" },
        { "Billing:Plans:pro:Currency", "euro", "an ISO 4217 code" },
        { "Billing:Seller:Name", "", "1 to 100 characters" },
        { "Billing:PdfHosts:0", "https://pay.stripe.com", "names of hosts" },
        { "Mail:PublicUrl", "ftp://example.com", "an absolute http or https address" },
        { "Tenancy:DeletionGraceDays", "366", "from 1 to 365" },
        { "Tenancy:InvitationLink", "https://app.example.com/join", "{token}" },
        { "RateLimit:AnonymousRequests", "0", "from 1 to " },
        { "RateLimit:WindowSeconds", "0", "from 1 to 86400" },
        { "RateLimit:RememberedCallers", "99", "from 100 to 10000000" },
        { "RateLimit:KeyRequests", "0", "from 1 to " },
        { "RateLimit:NetworkRequests", "0", "from 1 to " },
        { "RateLimit:CostlyRequests", "0", "from 1 to " },
        { "RateLimit:Redis", "host,colour=blue", "such as host:6379,password=...,ssl=true" },
        { "RateLimit:RedisMilliseconds", "9", "from 10 to 10000" },
        { "PasswordHashing:Workers", "0", "from 1 to 1024" },
        { "PasswordHashing:Waiting", "-1", "from 0 to 10000" },
        { "Scheduling:MaximumHolds", "0", "from 1 to 100000" },
        { "Scheduling:MaximumHoldsPerNetwork", "0", "from 1 to 100000" },
        { "Mail:Folder", " ", "must be set" },
        { "Mail:Port", "65536", "from 1 to 65535" },
        { "Mail:Security", "9", "starttls, tls or none" },
        { "Mail:Timeout", "00:00:51", "from 00:00:01 to 00:00:50" },
        { "Mail:MaximumConnections", "0", "from 1 to 100" },
        { "Mail:Password", "hush", "set with Mail:User" },
        { "Payments:ApplicationFeeBasisPoints", "10001", "from 0 to 10000" },
        { "Payments:Stripe:SecretKey", "pk_live_1", "a key that begins with sk_ or rk_" },
        { "Payments:Stripe:ApiBase", "http://stripe.example", "an https address without a path" },
        { "Payments:Stripe:TimeoutSeconds", "13", "from 1 to 12" },
        { "Payments:Stripe:Retries", "3", "from 0 to 2" },
        { "Payments:Test:EventDelaySeconds", "3601", "from 0 to 3600" },
        { "Payments:Test:FailNext", "1001", "from 0 to 1000" },
        { "Payments:Test:Prices:small", "2900 EUR fortnight", "as 2900 USD month" },
        { "Meetings:Zoom:ApiBase", "http://zoom.example", "an https address without a path" },
        { "Meetings:Zoom:OAuthBase", "https://zoom.example/oauth", "an https address without a path" },
        { "Meetings:Teams:GraphBase", "ftp://graph.example", "an https address without a path" },
        { "Meetings:Teams:LoginBase", "http://login.example", "an https address without a path" },
        { "RateLimit:Ban:Refusals", "-1", "from 0 to " },
        { "RateLimit:Ban:Seconds", "0", "from 1 to 86400" },
        { "Cache:Seconds", "-1", "from 0 to 3600" },
        { "Cache:Megabytes", "0", "from 1 to 65536" },
        { "Cache:LargestKilobytes", "0", "from 1 to 65536" },
        { "Reads:PerCaller", "0", "from 1 to 10000" },
        { "Reads:WaitingPerCaller", "-1", "from 0 to 10000" },
        { "Reads:AtOnce", "0", "from 1 to 10000" },
        { "Reads:Waiting", "10001", "from 0 to 10000" },
        { "Availability:MaximumSlots", "1439", "from 1440 to 1000000" },
        { "Requests:AnswerBytesPerSecond", "239", "from 240 to 16777216" },
        { "Requests:HeaderBytes", "4095", "from 4096 to 1048576" },
        { "Requests:BodySeconds", "601", "from 1 to 600" },
        { "Proxy:TrustedNetworks:0", "everybody", "a network, such as 10.0.0.0/8" },
        { "Cors:Origins:0", "https://app.example.com/", "an origin to the letter" },
        { "Auth:AccessTokenMinutes", "0", "from 1 to 60" },
        { "Auth:SessionHours", "721", "from 1 to 720" },
        { "Auth:SessionIdleMinutes", "14", "from 15 to 43200" },
        { "Auth:SessionIdleMinutes", "43201", "from 15 to 43200" },
        { "Auth:RememberedSessionIdleDays", "0", "from 1 to 365" },
        { "Auth:RememberedSessionIdleDays", "366", "from 1 to 365" },
        { "Auth:Issuer", " ", "must be set" },
        { "Auth:Issuers:0:Algorithm", "HS256", "RS256 or ES256" },
        { "Auth:Issuers:0:JwksUri", "http://issuer.example/jwks", "an https address" },
        { "Auth:Issuers:0:Roles:boss", "king", "client, member, expert, admin or owner" },
        { "Auth:SigningKey", "too short", "32 bytes or more" },
        { "Storage:Provider", "Oracle", "Sqlite or Postgres or Memory" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_setting_that_makes_no_sense_stops_the_start_and_says_what_is_allowed(string key, string value, string allowed)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(() => ApiServer.StartAsync((key, value)));
        // Entries of a list are told under the list's name.
        var problem = refused.Failures
            .Where(failure => failure.StartsWith(key.TrimEnd('0').TrimEnd(':'), StringComparison.Ordinal))
            .ToArray();
        problem.ShouldHaveSingleItem(string.Join('\n', refused.Failures)).ShouldContain(allowed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Clinic <mail@example.com>")]
    public async Task Mails_come_from_a_plain_address(string from)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(
            () => ApiServer.StartAsync(("Mail:Host", "smtp.example.com"), ("Mail:From", from)));
        refused.Failures.ShouldHaveSingleItem().ShouldContain("a plain address such as mail@example.com");
    }

    [Theory]
    [InlineData("Meetings:Zoom", "AccountId")]
    [InlineData("Meetings:Teams", "TenantId")]
    public async Task Credentials_that_are_worth_nothing_alone_are_set_together(string section, string key)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(() => ApiServer.StartAsync(($"{section}:{key}", "one")));
        refused.Failures.ShouldBe(
        [
            $"{section}:ClientId must be set, or else none of {key}, ClientId, ClientSecret.",
            $"{section}:ClientSecret must be set, or else none of {key}, ClientId, ClientSecret.",
        ]);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(
            () => ApiServer.StartAsync(("Cache:Seconds", "-1"), ("Cache:Megabytes", "0")));
        refused.Failures.Count().ShouldBe(2);
    }

    // A comma or a semicolon makes a keyword of the rest of a password, and drivers quote keywords.
    [Theory]
    [InlineData("Auth:SigningKey", "hush")]
    [InlineData("RateLimit:Redis", "host:6379,password=before,hush=after")]
    [InlineData("Cluster:Redis", "host:6379,password=before,hush=after", "Cluster:Provider", "Redis", "Cluster:ConnectionString", "Host=d")]
    [InlineData("Cluster:ConnectionString", "Host=db;Password=before;hush=after", "Cluster:Provider", "Postgres")]
    [InlineData("Storage:ConnectionString", "Host=db;Database=actors;Password=before;hush=after", "Storage:Provider", "Postgres")]
    [InlineData("Storage:ConnectionString", "Data Source=actors.db;Password=before;hush=after")]
    public async Task No_message_holds_a_piece_of_a_secret(string key, string value, params string[] more)
    {
        var settings = more.Chunk(2).Select(pair => (pair[0], pair[1])).Append((key, value));
        var refused = await Should.ThrowAsync<Exception>(() => ApiServer.StartAsync([.. settings]));
        refused.ToString().ShouldNotContain("hush", Case.Insensitive);
        refused.ToString().ShouldNotContain("before");
    }
}
