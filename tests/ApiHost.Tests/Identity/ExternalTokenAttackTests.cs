using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Identity.Issuers;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>The attacks of RFC 8725 on tokens of other issuers. Each is signed as well as its attacker could.</summary>
public sealed class ExternalTokenAttackTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();

    // Made once: it takes longer than most attacks.
    private static readonly RSA Attacker = RSA.Create(2048);

    private readonly FakeTimeProvider _clock = new(ApiServer.Monday);
    private FakeIssuer _issuer = null!;
    private ExternalTokens _tokens = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await FakeIssuer.StartAsync(_clock);
        _tokens = TokensOf(options => options.AuthorizedParties.Add("https://app.example"));
    }

    public async ValueTask DisposeAsync()
    {
        _tokens.Dispose();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task The_token_that_the_attacks_are_made_from_is_good() =>
        (await ReadAsync(_issuer.Sign(_issuer.Claims()))).ShouldNotBeNull().Subject.ShouldBe("user_1");

    [Theory]
    [InlineData("""{"alg":"none","kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"None","kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS384","kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"PS256","kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"ES256","kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":["RS256"],"kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1"}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1","typ":"logout+jwt"}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1","typ":"JWT","crit":["exp"]}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1","typ":"JWT","crit":[],"b64":false}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":"","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":1,"typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":["key-1"],"typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1","kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"none","alg":"RS256","kid":"key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":"../../../dev/null","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":"x' UNION SELECT 'key-1","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":"https://evil.example/key","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":"key-1\u0000","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","kid":"KEY-1","typ":"JWT"}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public async Task A_header_that_is_not_as_configured_is_refused_even_with_the_issuers_signature(string header) =>
        (await ReadAsync(_issuer.Sign(_issuer.Claims(), header: header))).ShouldBeNull();

    [Theory]
    [InlineData("iss", "\"https://clerk.example/\"")]
    [InlineData("iss", "\"https://CLERK.example\"")]
    [InlineData("iss", "[\"https://clerk.example\"]")]
    [InlineData("iss", null)]
    [InlineData("sub", null)]
    [InlineData("sub", "\"\"")]
    [InlineData("sub", "1")]
    [InlineData("azp", "\"https://evil.example\"")]
    [InlineData("azp", "\"https://app.example.evil.example\"")]
    [InlineData("azp", "[\"https://app.example\"]")]
    [InlineData("azp", null)]
    [InlineData("exp", null)]
    [InlineData("exp", "\"9999999999\"")]
    [InlineData("exp", "1")]
    [InlineData("exp", "-1")]
    [InlineData("exp", "1e30")]
    [InlineData("exp", "9223372036854775807")]
    [InlineData("nbf", "9999999999")]
    [InlineData("nbf", "\"0\"")]
    [InlineData("iat", "9999999999")]
    [InlineData("sts", "\"pending\"")]
    [InlineData("act", "{\"sub\":\"user_2\"}")]
    public async Task A_claim_that_is_wrong_is_refused_even_with_the_issuers_signature(string claim, string? value)
    {
        var claims = _issuer.Claims();
        if (value is null) claims.Remove(claim);
        else claims[claim] = JsonNode.Parse(value);
        (await ReadAsync(_issuer.Sign(claims))).ShouldBeNull();
    }

    [Fact]
    public async Task The_public_key_is_no_secret_to_sign_with()
    {
        var key = _issuer.Keys["key-1"];
        byte[][] secrets =
        [
            Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), key.ExportSubjectPublicKeyInfo(),
            key.ExportParameters(false).Modulus!
        ];
        foreach (var secret in secrets)
        {
            var token = FakeIssuer.Compact(
                """{"alg":"HS256","kid":"key-1","typ":"JWT"}""", _issuer.Claims().ToJsonString(),
                signed => HMACSHA256.HashData(secret, signed));
            (await ReadAsync(token)).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    public async Task A_key_that_the_token_points_to_is_never_fetched(string member)
    {
        await using var evil = await FakeIssuer.StartAsync(_clock);
        evil.Keys["key-1"] = RSA.Create(Attacker.ExportParameters(true));
        (await ReadAsync(SignAsAttacker($$"""{"alg":"RS256","kid":"key-1","typ":"JWT","{{member}}":"{{evil.JwksUri}}"}"""))).ShouldBeNull();
        evil.Fetches.ShouldBe(0);
    }

    [Fact]
    public async Task A_key_that_the_token_carries_is_not_taken()
    {
        var key = Attacker.ExportParameters(false);
        var jwk = $$"""
            {"kty":"RSA","kid":"key-1","n":"{{Base64Url.EncodeToString(key.Modulus)}}","e":"{{Base64Url.EncodeToString(key.Exponent)}}"}
            """;
        (await ReadAsync(SignAsAttacker($$"""{"alg":"RS256","kid":"key-1","typ":"JWT","jwk":{{jwk}}}"""))).ShouldBeNull();
        (await ReadAsync(SignAsAttacker("""{"alg":"RS256","kid":"key-1","typ":"JWT"}"""))).ShouldBeNull();
    }

    [Fact]
    public async Task A_signature_that_is_cut_lengthened_or_of_another_payload_is_refused()
    {
        var token = _issuer.Sign(_issuer.Claims());
        var parts = token.Split('.');
        var other = _issuer.Sign(_issuer.Claims("user_2")).Split('.');
        string[] broken =
        [
            token[..^1], token[..^4], token + "A", token + "=", token + ".",
            $"{parts[0]}.{parts[1]}.", $"{parts[0]}.{parts[1]}", $"{parts[0]}..{parts[2]}",
            $"{parts[0]}.{other[1]}.{parts[2]}", $".{parts[1]}.{parts[2]}", token.Replace('.', ','), "", "...", token + "." + parts[2],
        ];
        foreach (var attempt in broken) (await ReadAsync(attempt)).ShouldBeNull(attempt);
    }

    [Fact]
    public async Task Members_that_occur_twice_and_tokens_that_are_huge_are_refused()
    {
        const string header = """{"alg":"RS256","kid":"key-1","typ":"JWT"}""";
        var twice = _issuer.Claims().ToJsonString()[..^1] + ",\"sub\":\"user_2\"}";
        var key = _issuer.Keys["key-1"];
        (await ReadAsync(FakeIssuer.Compact(
            header, twice, signed => key.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))))
            .ShouldBeNull();
        var huge = _issuer.Claims();
        huge["padding"] = new string('x', 8 * 1024);
        (await ReadAsync(_issuer.Sign(huge))).ShouldBeNull();
    }

    [Fact]
    public async Task An_audience_that_is_asked_for_must_be_there()
    {
        using var tokens = TokensOf(options => options.Audience = "actors-api");
        foreach (var audience in new[] { null, "\"another-api\"", "[]", "[\"another-api\"]", "{\"actors-api\":1}" })
        {
            var wrong = _issuer.Claims();
            if (audience is not null) wrong["aud"] = JsonNode.Parse(audience);
            (await tokens.ReadAsync(_issuer.Sign(wrong), CancellationToken.None)).ShouldBeNull(audience);
        }

        var right = _issuer.Claims();
        right["aud"] = new JsonArray("another-api", "actors-api");
        (await tokens.ReadAsync(_issuer.Sign(right), CancellationToken.None)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""{"keys":[{"kty":"oct","kid":"key-1","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I","alg":"HS256"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"key-1","use":"enc","n":"{n}","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"key-1","alg":"RS512","n":"{n}","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","n":"{n}","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[]}""")]
    public async Task Keys_of_another_kind_or_use_are_not_taken(string set)
    {
        var published = set.Replace(
            "{n}", Base64Url.EncodeToString(_issuer.Keys["key-1"].ExportParameters(false).Modulus), StringComparison.Ordinal);
        _issuer.Instead = http => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(http.Response, published);
        (await ReadAsync(_issuer.Sign(_issuer.Claims()))).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_that_is_short_is_not_taken()
    {
        _issuer.Keys["short"] = RSA.Create(1024);
        (await ReadAsync(_issuer.Sign(_issuer.Claims(), "short"))).ShouldBeNull();
    }

    [Fact]
    public async Task Elliptic_curves_are_taken_where_they_are_configured_and_nowhere_else()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(false).Q;
        var set = """{"keys":[{"kty":"EC","crv":"P-256","kid":"key-1",""" + $$"""
            "x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}]}
            """;
        _issuer.Instead = http => Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(http.Response, set);
        var token = FakeIssuer.Compact(
            """{"alg":"ES256","kid":"key-1","typ":"JWT"}""", _issuer.Claims().ToJsonString(),
            signed => key.SignData(signed, HashAlgorithmName.SHA256));
        using var curves = TokensOf(options =>
        {
            options.Algorithm = "ES256";
            options.AuthorizedParties.Add("https://app.example");
        });
        (await curves.ReadAsync(token, CancellationToken.None)).ShouldNotBeNull();
        (await curves.ReadAsync(_issuer.Sign(_issuer.Claims()), CancellationToken.None)).ShouldBeNull();
        (await ReadAsync(token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("http://issuer.example/jwks")]
    [InlineData("file:///etc/passwd")]
    [InlineData("jwks")]
    public void Keys_are_fetched_by_https_only(string uri) =>
        ProblemOf(new IssuerOptions { Name = "A", Issuer = "a", JwksUri = uri, Audience = "b" }).ShouldContain("an https address");

    [Fact]
    public void An_issuer_without_any_audience_is_not_configured() =>
        ProblemOf(new IssuerOptions { Name = "A", Issuer = "a", JwksUri = "https://issuer.example/jwks" }).ShouldContain("Audience");

    private Task<ExternalIdentity?> ReadAsync(string token) => _tokens.ReadAsync(token, CancellationToken.None);

    private static string ProblemOf(IssuerOptions issuer)
    {
        var options = new AuthOptions();
        options.Issuers.Add(issuer);
        return new AuthOptionsValidator().Validate(null, options).FailureMessage ?? "";
    }

    private string SignAsAttacker(string header) => FakeIssuer.Compact(
        header, _issuer.Claims().ToJsonString(), signed => Attacker.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private ExternalTokens TokensOf(Action<IssuerOptions> configure)
    {
        var options = new IssuerOptions { Name = "Clerk", Issuer = FakeIssuer.Issuer, JwksUri = _issuer.JwksUri, IsClerk = true };
        configure(options);
        ProblemOf(options).ShouldBeEmpty();
        return new ExternalTokens(options, new IssuerKeys(Http, options, _clock), _clock);
    }
}
