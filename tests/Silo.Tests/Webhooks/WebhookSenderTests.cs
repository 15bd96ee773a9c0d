using System.Text;
using Actors.Grains.Webhooks;
using Actors.Integrations.Outbound;
using Actors.Integrations.Webhooks;

namespace Actors.Silo.Tests.Webhooks;

/// <summary>Where webhooks are sent, and where not: by address, by name, by a name that changes its mind, and by redirect.</summary>
public sealed class WebhookSenderTests
{
    public static TheoryData<string> HostileAddresses =>
    [
        // This machine, in all its spellings.
        "127.0.0.1", "127.8.8.8", "[::1]", "localhost", "LOCALHOST.", "hooks.localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1",
        "[::ffff:127.0.0.1]", "[::127.0.0.1]", "0.0.0.0", "[::]",
        // Private and shared networks.
        "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1", "[fd00::1]", "[fc00::1]", "[fec0::1]",
        "[::ffff:10.0.0.1]", "[::ffff:a00:1]", "0x0a000001", "012.0.0.1",
        // Services of platforms, links, groups, and what is reserved.
        "169.254.169.254", "169.254.0.1", "168.63.129.16", "[fe80::1]", "[fd00:ec2::254]", "224.0.0.1", "[ff02::1]", "255.255.255.255",
        "240.0.0.1", "198.18.0.1", "192.0.0.1",
        // Addresses of version 4 within those of version 6.
        "[64:ff9b::a00:1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::a00:1]", "[2002:a00:1::]", "[2002:7f00:1::1]", "[2001::1]",
    ];

    public static TheoryData<string, string> HostileUrls => new()
    {
        { "http://receiver.example/", "must begin with https://" },
        { "ftp://receiver.example/", "must begin with https://" },
        { "file:///etc/passwd", "must be an absolute" },
        { "gopher://receiver.example/", "must begin with https://" },
        { "//receiver.example/", "must begin with https://" },
        { "https://user:secret@receiver.example/", "must not hold a name or password" },
        { "https://receiver.example@10.0.0.1/", "must not hold a name or password" },
        { "https://receiver.example/#part", "must not hold a fragment" },
        { "https://receiver.example:25/", "must have the port 443" },
        { "https://receiver.example:80/", "must have the port 443" },
        { "https://" + new string('a', 2_100) + ".example/", "must have at most" },
        { "nowhere", "must be an absolute" },
    };

    [Theory]
    [MemberData(nameof(HostileAddresses))]
    public async Task What_is_not_public_is_neither_registered_nor_sent_to(string host)
    {
        using var sender = SenderOf(new StubResolver());
        var url = $"https://{host}/hooks";
        (await sender.FindProblemAsync(url, default)).ShouldNotBeNull(host);
        var answer = await sender.SendAsync(MessageTo(url), default);
        (answer.StatusCode, answer.Error).ShouldBe((null, WebhookErrors.BlockedAddress), host);
    }

    [Theory]
    [MemberData(nameof(HostileUrls))]
    public async Task What_is_no_address_of_a_receiver_is_told(string url, string problem)
    {
        using var sender = SenderOf(new StubResolver());
        (await sender.FindProblemAsync(url, default)).ShouldNotBeNull().ShouldStartWith(problem);
        (await sender.SendAsync(MessageTo(url), default)).Error.ShouldBe(WebhookErrors.BlockedAddress);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("93.184.216.34", "169.254.169.254")]
    [InlineData("2606:2800:220:1::1", "::ffff:10.0.0.1")]
    public async Task A_name_that_leads_to_such_an_address_is_neither_registered_nor_sent_to(params string[] addresses)
    {
        using var sender = SenderOf(new StubResolver().With("inside.example", addresses));
        const string url = "https://inside.example/hooks";
        (await sender.FindProblemAsync(url, default)).ShouldBe(UrlRules.NotPublic);
        (await sender.SendAsync(MessageTo(url), default)).Error.ShouldBe(WebhookErrors.BlockedAddress);
    }

    [Fact]
    public async Task A_name_that_answers_otherwise_the_second_time_leads_nowhere()
    {
        var resolver = new StubResolver().With("rebinding.example", "93.184.216.34").With("rebinding.example", "127.0.0.1");
        using var sender = SenderOf(resolver);
        const string url = "https://rebinding.example:8443/hooks";
        (await sender.FindProblemAsync(url, default)).ShouldBeNull();
        (await sender.SendAsync(MessageTo(url), default)).Error.ShouldBe(WebhookErrors.BlockedAddress);
        // Once for each look: what was checked is what is connected to.
        resolver.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_public_is_let_through_and_a_name_that_leads_nowhere_is_a_failed_attempt()
    {
        using var sender = SenderOf(new StubResolver().With("receiver.example", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"));
        (await sender.FindProblemAsync("https://receiver.example/hooks", default)).ShouldBeNull();
        (await sender.FindProblemAsync("https://receiver.example:8443/hooks?of=1", default)).ShouldBeNull();
        (await sender.FindProblemAsync("https://nowhere.example/", default)).ShouldBeNull();
        (await sender.SendAsync(MessageTo("https://nowhere.example/"), default)).Error.ShouldBe(WebhookErrors.NameNotResolved);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_wherever_it_leads()
    {
        await using var inner = new RawReceiver();
        await using var receiver = new RawReceiver();
        receiver.Answer = (_, stream, ending) =>
            RawReceiver.Say(stream, $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {inner.Url}\r\nContent-Length: 0\r\n\r\n", ending);
        using var sender = SenderOf(new StubResolver(), allowsLoopback: true);
        var answer = await sender.SendAsync(MessageTo(receiver.Url), default);
        (answer.StatusCode, answer.Error).ShouldBe((307, WebhookErrors.Redirected));
        inner.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_loopback_allowed_nothing_else_is()
    {
        await using var receiver = new RawReceiver();
        using var sender = SenderOf(new StubResolver(), allowsLoopback: true);
        (await sender.SendAsync(MessageTo(receiver.Url), default)).StatusCode.ShouldBe(204);
        foreach (var host in new[] { "10.0.0.1", "169.254.169.254", "[fd00::1]", "[::ffff:192.168.0.1]" })
            (await sender.FindProblemAsync($"https://{host}/", default)).ShouldNotBeNull(host);
        (await sender.FindProblemAsync("http://receiver.example/", default)).ShouldBe("must begin with https://");
    }

    [Fact]
    public async Task What_is_sent_has_its_headers_and_its_bytes_and_nothing_of_ours()
    {
        await using var receiver = new RawReceiver();
        using var sender = SenderOf(new StubResolver(), allowsLoopback: true);
        await sender.SendAsync(MessageTo(receiver.Url), default);
        var request = receiver.Requests.ShouldHaveSingleItem();
        request.Text.ShouldBe("""{"type":"x"}""");
        request.Headers.Keys.Select(name => name.ToLowerInvariant()).ShouldBe(
            ["host", "user-agent", "webhook-id", "webhook-timestamp", "webhook-signature", "content-type", "content-length"],
            ignoreOrder: true);
        (request.Headers["webhook-id"], request.Headers["webhook-timestamp"], request.Headers["webhook-signature"])
            .ShouldBe(("msg_1", "1767225600", "v1,sig"));
    }

    [Theory]
    [InlineData("HTTP/1.1 429 Too Many\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n", 120)]
    [InlineData("HTTP/1.1 429 Too Many\r\nContent-Length: 0\r\n\r\n", null)]
    [InlineData("HTTP/1.1 429 Too Many\r\nRetry-After: soon\r\nContent-Length: 0\r\n\r\n", null)]
    public async Task How_long_a_receiver_wants_to_be_left_alone_is_read(string text, int? seconds)
    {
        await using var receiver = new RawReceiver { Answer = (_, stream, ending) => RawReceiver.Say(stream, text, ending) };
        using var sender = SenderOf(new StubResolver(), allowsLoopback: true);
        (await sender.SendAsync(MessageTo(receiver.Url), default)).RetryAfter?.TotalSeconds.ShouldBe(seconds!.Value);
    }

    [Fact]
    public async Task Nobody_there_and_no_encryption_are_failures_that_say_so()
    {
        using var sender = SenderOf(new StubResolver(), allowsLoopback: true);
        var free = FreePort.Take();
        (await sender.SendAsync(MessageTo($"http://127.0.0.1:{free}/"), default)).Error.ShouldBe(WebhookErrors.ConnectionFailed);
        await using var plain = new RawReceiver();
        // It says nothing that TLS could read, and closes.
        (await sender.SendAsync(MessageTo($"https://127.0.0.1:{plain.Port}/"), default)).Error
            .ShouldBeOneOf(WebhookErrors.TlsFailed, WebhookErrors.ConnectionFailed, WebhookErrors.Timeout);
    }

    [Fact]
    public void Production_lets_nothing_be_sent_to_itself()
    {
        var production = new WebhookSenderOptionsValidator(new Hosting("Production"));
        production.Validate(null, new WebhookSenderOptions { AllowLoopback = true }).FailureMessage.ShouldNotBeNull()
            .ShouldContain("Webhooks:AllowLoopback");
        production.Validate(null, new WebhookSenderOptions()).Succeeded.ShouldBeTrue();
        new WebhookSenderOptionsValidator(new Hosting("Development")).Validate(null, new WebhookSenderOptions { AllowLoopback = true })
            .Succeeded.ShouldBeTrue();
    }

    private static HttpWebhookSender SenderOf(StubResolver resolver, bool allowsLoopback = false) =>
        new(new WebhookSenderOptions { AllowLoopback = allowsLoopback }, resolver, TimeProvider.System);

    private static WebhookMessage MessageTo(string url) => new(
        url, "msg_1", DateTimeOffset.FromUnixTimeSeconds(1_767_225_600), "v1,sig", Encoding.UTF8.GetBytes("""{"type":"x"}"""));

    private sealed class Hosting(string name) : Microsoft.Extensions.Hosting.IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = null!;
    }
}
