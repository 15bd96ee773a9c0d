using System.Buffers.Text;
using System.Text;
using Actors.ApiHost.Identity.Tokens;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>Signatures, held to the vector of RFC 7515 appendix A.1.</summary>
public sealed class CompactJwsTests
{
    private const string Token =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static readonly byte[] Key = Base64Url.DecodeFromChars(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");

    [Fact]
    public void The_vector_of_the_standard_verifies()
    {
        CompactJws.TryVerify(Token, Key, out var header, out var payload).ShouldBeTrue();
        Encoding.UTF8.GetString(header!).ShouldBe("{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}");
        Encoding.UTF8.GetString(payload!).ShouldStartWith("{\"iss\":\"joe\"");
    }

    [Fact]
    public void The_vector_of_the_standard_is_made()
    {
        CompactJws.TryVerify(Token, Key, out var header, out var payload).ShouldBeTrue();
        CompactJws.Sign(header, payload, Key).ShouldBe(Token);
    }

    [Fact]
    public void A_change_anywhere_is_noticed()
    {
        for (var index = 0; index < Token.Length; index++)
        {
            if (Token[index] == '.') continue;
            // The last sign of a part holds bits that no byte has; the decoder refuses those, or they change nothing but themselves.
            var changed = Token[..index] + (Token[index] == 'A' ? 'B' : 'A') + Token[(index + 1)..];
            CompactJws.TryVerify(changed, Key, out _, out _).ShouldBeFalse($"at {index}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("é.é.é")]
    public void What_is_no_token_is_refused(string token) => CompactJws.TryVerify(token, Key, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("=")]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Padding_and_white_space_are_refused(string appended) =>
        CompactJws.TryVerify(Token + appended, Key, out _, out _).ShouldBeFalse();

    [Fact]
    public void A_short_key_verifies_nothing()
    {
        var shortKey = new byte[31];
        CompactJws.TryVerify(CompactJws.Sign("{}"u8, "{}"u8, shortKey), shortKey, out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_huge_token_is_refused_without_a_look()
    {
        var huge = CompactJws.Sign("{}"u8, new byte[CompactJws.Longest], Key);
        CompactJws.TryVerify(huge, Key, out _, out _).ShouldBeFalse();
    }
}
