using System.Text;
using System.Text.Json.Nodes;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Secrets;
using Actors.Silo.Identity;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>Access tokens, and the attacks on them that RFC 8725 knows.</summary>
public sealed class AccessTokenTests
{
    private const string OurHeader = """{"alg":"HS256","typ":"JWT"}""";

    private readonly FakeTimeProvider _clock = new(ApiServer.Monday);
    private readonly RootKey _keys = new(Encoding.UTF8.GetBytes("a key that only tests know, 32 bytes or more"));
    private readonly AccessTokens _tokens;

    public AccessTokenTests() => _tokens = new AccessTokens(Options.Create(new AuthOptions()), _keys, _clock);

    private long Now => _clock.GetUtcNow().ToUnixTimeSeconds();

    private Principal Someone => Somebody.At(_clock);

    [Fact]
    public void What_is_minted_is_read_again()
    {
        _tokens.TryRead(_tokens.Mint(Someone), out var read).ShouldBeTrue();
        read.ShouldBe(Someone);
    }

    [Fact]
    public void A_user_without_a_tenant_has_a_token_too()
    {
        var nobody = Someone with { TenantId = null, Role = null, ExpertId = null };
        _tokens.TryRead(_tokens.Mint(nobody), out var read).ShouldBeTrue();
        read.ShouldBe(nobody);
    }

    [Fact]
    public void A_token_ends_after_its_time_and_the_skew()
    {
        var token = _tokens.Mint(Someone);
        _clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(AccessTokens.SkewSeconds - 1));
        _tokens.TryRead(token, out _).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(1));
        _tokens.TryRead(token, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"None","typ":"JWT"}""")]
    [InlineData("""{"alg":"hs256","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""")]
    [InlineData("""{"alg":["HS256"],"typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"HS256","typ":1}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":["exp"],"exp":1}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"../../dev/null"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","jwk":{"kty":"oct","k":"AAAA"}}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","jku":"https://evil.example"}""")]
    [InlineData("""{"alg":"none","alg":"HS256","typ":"JWT"}""")]
    [InlineData("""["HS256"]""")]
    [InlineData("""not json""")]
    public void A_header_that_is_not_ours_is_refused_even_with_our_signature(string header) =>
        _tokens.TryRead(Sign(header, Claims()), out _).ShouldBeFalse();

    [Theory]
    [InlineData("iss", "\"somebody\"")]
    [InlineData("iss", null)]
    [InlineData("aud", "\"another-api\"")]
    [InlineData("aud", "[]")]
    [InlineData("aud", "[1]")]
    [InlineData("aud", null)]
    [InlineData("sub", null)]
    [InlineData("sub", "\"\"")]
    [InlineData("sub", "1")]
    [InlineData("sid", null)]
    [InlineData("sid", "\"\"")]
    [InlineData("sid", "[]")]
    [InlineData("jti", null)]
    [InlineData("exp", null)]
    [InlineData("exp", "\"9999999999\"")]
    [InlineData("exp", "1e30")]
    [InlineData("exp", "-1")]
    [InlineData("exp", "9223372036854775807")]
    [InlineData("iat", null)]
    [InlineData("iat", "9999999999")]
    [InlineData("nbf", "9999999999")]
    [InlineData("role", "\"god\"")]
    [InlineData("role", null)]
    [InlineData("tid", null)]
    public void A_claim_that_is_wrong_is_refused_even_with_our_signature(string claim, string? value)
    {
        var claims = Claims();
        if (value is null) claims.Remove(claim);
        else claims[claim] = JsonNode.Parse(value);
        _tokens.TryRead(Sign(OurHeader, claims), out _).ShouldBeFalse();
    }

    [Fact]
    public void The_claims_that_those_are_made_from_are_good()
    {
        _tokens.TryRead(Sign(OurHeader, Claims()), out _).ShouldBeTrue();
        var claims = Claims();
        claims["aud"] = new JsonArray("another", "actors-api");
        claims["something"] = new JsonObject();
        _tokens.TryRead(Sign(OurHeader, claims), out _).ShouldBeTrue();
    }

    [Fact]
    public void A_token_of_another_key_or_another_purpose_is_refused()
    {
        var others = new RootKey(Encoding.UTF8.GetBytes("another key that is long enough for it"));
        _tokens.TryRead(CompactJws.Sign(Encoding.UTF8.GetBytes(OurHeader), Bytes(Claims()), others.For(Purposes.AccessTokens)), out _)
            .ShouldBeFalse();
        _tokens.TryRead(CompactJws.Sign(Encoding.UTF8.GetBytes(OurHeader), Bytes(Claims()), _keys.For(Purposes.ManageTokens)), out _)
            .ShouldBeFalse();
    }

    [Fact]
    public void A_claim_that_occurs_twice_is_refused()
    {
        var json = Claims().ToJsonString();
        var twice = json[..^1] + ",\"sub\":\"usr_2\"}";
        _tokens.TryRead(
            CompactJws.Sign(Encoding.UTF8.GetBytes(OurHeader), Encoding.UTF8.GetBytes(twice), _keys.For(Purposes.AccessTokens)), out _)
            .ShouldBeFalse();
    }

    [Theory]
    [InlineData("short")]
    [InlineData("c2hvcnQ=")]
    public void A_key_that_is_too_short_is_refused(string key) =>
        Should.Throw<InvalidOperationException>(() => new RootKey(RootKey.Read(key)));

    [Fact]
    public void A_key_in_base64_is_its_bytes() =>
        RootKey.Read(Convert.ToBase64String(new byte[32])).ShouldBe(new byte[32]);

    private static byte[] Bytes(JsonObject claims) => Encoding.UTF8.GetBytes(claims.ToJsonString());

    private string Sign(string header, JsonObject claims) =>
        CompactJws.Sign(Encoding.UTF8.GetBytes(header), Bytes(claims), _keys.For(Purposes.AccessTokens));

    private JsonObject Claims() => new()
    {
        ["iss"] = "actors",
        ["aud"] = "actors-api",
        ["sub"] = "usr_1",
        ["sid"] = "ses_1",
        ["tid"] = "tnt_1",
        ["role"] = "owner",
        ["email"] = "ana@example.com",
        ["name"] = "Ana",
        ["iat"] = Now,
        ["exp"] = Now + 900,
        ["jti"] = "jti_1",
    };
}
