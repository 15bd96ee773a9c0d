using System.Buffers.Text;
using System.Text;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Secrets;
using Actors.Silo.Identity;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>Vectors of RFC 7515 and RFC 7519, and tokens that were made for another purpose.</summary>
public sealed class TokenVectorTests
{
    // RFC 7515 appendix A.1: HMAC SHA-256.
    private const string HmacToken =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    // RFC 7519 section 6.1: an unsecured token.
    private const string Unsecured =
        "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.";

    private readonly FakeTimeProvider _clock = new(ApiServer.Monday);
    private readonly RootKey _keys = new(Encoding.UTF8.GetBytes("a key that only tests know, 32 bytes or more"));

    [Fact]
    public void A_token_of_another_issuer_with_a_good_signature_is_no_access_token() => IsRefused(HmacToken);

    [Fact]
    public void An_unsecured_token_is_refused()
    {
        IsRefused(Unsecured);
    }

    [Fact]
    public void Tokens_of_other_purposes_are_no_access_tokens()
    {
        var refresh = RefreshTokens.First("ses_01hzx3v7qk8m5n2p4r6t8w0y1f");
        IsRefused(refresh.Text);
        IsRefused(new RefreshTokens(_keys).SuccessorOf(refresh).Text);
        IsRefused(new ManageTokens(_keys).For("tnt_1", "apt_1"));
        IsRefused("0123456789abcdef.mtk_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I");
    }

    [Fact]
    public void A_key_of_one_purpose_signs_for_no_other()
    {
        var header = """{"alg":"HS256","typ":"JWT"}"""u8;
        var good = new AccessTokens(Options.Create(new AuthOptions()), _keys, _clock).Mint(Somebody.At(_clock));
        var payload = Base64Url.DecodeFromChars(good.Split('.')[1]);
        IsRefused(CompactJws.Sign(header, payload, _keys.For(Purposes.RefreshTokens)));
        IsRefused(CompactJws.Sign(header, payload, _keys.For(Purposes.ManageTokens)));
        var tokens = new AccessTokens(Options.Create(new AuthOptions()), _keys, _clock);
        tokens.TryRead(CompactJws.Sign(header, payload, _keys.For(Purposes.AccessTokens)), out Principal? _).ShouldBeTrue();
    }

    private void IsRefused(string token) =>
        new AccessTokens(Options.Create(new AuthOptions()), _keys, _clock).TryRead(token, out _).ShouldBeFalse(token);
}
