using System.Reflection;
using System.Text;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Secrets;
using Actors.Silo.Identity;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>
/// What is derived, byte for byte: tokens are out that have to stay good. The vectors were computed apart from this code (HKDF-SHA-256 of
/// the root and the purpose, HMAC-SHA-256 of the message, base64url).
/// </summary>
public sealed class DerivedTokenTests
{
    private static readonly RootKey Keys = new(Encoding.UTF8.GetBytes("a key that only tests know, 32 bytes or more"));

    [Theory]
    [InlineData(Purposes.ManageTokens, '\0', "aEH58U9tTZg7hnWUQx1Lnzo5CsKnOQ4-R3leHsPh_kI", "tnt_1", "apt_1")]
    [InlineData(
        Purposes.ApiKeys,
        '\0',
        "6M-Ci2OfdegJ_eSYdiaQU6wQraJP50fggtYqZqughTA",
        "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f",
        "key_01hzx3v7qk8m5n2p4r6t8w0y1g")]
    [InlineData(
        Purposes.MailTokens,
        '.',
        "xwOmkjVLbLyFIwHnquGPy6Yl8Dg82Thd5Igz_2EpJPM",
        "ResetPassword",
        "0123456789abcdef",
        "mtk_01hzx3v7qk8m5n2p4r6t8w0y1f")]
    [InlineData(Purposes.Invitations, '\0', "DbZVnokQ7I2t4GR_1DrZczAVjyvvG9VdQ4twyjbyn64", "invitation", "tnt_1", "inv_1", "bm9uY2U")]
    public void What_is_out_stays_good(string purpose, char separator, string expected, params string[] parts)
    {
        var token = new DerivedToken(Keys.For(purpose), PartsFraming.SeparatedBy(separator));
        token.Text(parts).ShouldBe(expected);
        token.Matches(expected, parts).ShouldBeTrue();
        token.Matches(expected, [.. parts[..^1], parts[^1] + "x"]).ShouldBeFalse();
    }

    [Fact]
    public void Each_kind_is_derived_as_its_vector_says()
    {
        new ManageTokens(Keys).For("tnt_1", "apt_1").ShouldBe("aEH58U9tTZg7hnWUQx1Lnzo5CsKnOQ4-R3leHsPh_kI");
        new ApiKeyTexts(Keys).Of("tnt_01hzx3v7qk8m5n2p4r6t8w0y1f", "key_01hzx3v7qk8m5n2p4r6t8w0y1g")
            .ShouldEndWith("6M-Ci2OfdegJ_eSYdiaQU6wQraJP50fggtYqZqughTA");
        var spent = new RefreshToken("ses_01hzx3v7qk8m5n2p4r6t8w0y1f", [.. Enumerable.Range(0, 32).Select(number => (byte)number)]);
        new RefreshTokens(Keys).SuccessorOf(spent).Text.ShouldEndWith(".zwseI8FcfUwKDOBcKzWsgrNbZ4PPOW3EDwhmO_r6U9o");
    }

    [Fact]
    public void What_is_new_writes_each_part_after_its_length()
    {
        var token = new DerivedToken(Keys.For(Purposes.IdempotencyKeys), PartsFraming.LengthPrefixed);
        token.Text("key", "tnt_1", "holds", "usr_1", "k-1").ShouldBe("e-gKHC4_l6kzA6vxfJnCRlkcZEeZvrXsMgsxQ7DfQAE");
        string[] all =
            [token.Text("ab", "c"), token.Text("a", "bc"), token.Text("abc"), token.Text("abc", ""), token.Text("", "abc"), token.Text()];
        all.Distinct().Count().ShouldBe(all.Length);
    }

    [Fact]
    public void A_part_that_holds_the_separator_is_refused() =>
        Should.Throw<ArgumentException>(
            () => new DerivedToken(Keys.For(Purposes.ManageTokens), PartsFraming.SeparatedBy('\0')).Text("a\0b", "c"));

    [Fact]
    public void Each_purpose_has_a_key_of_its_own()
    {
        var purposes = typeof(Purposes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetValue(null)!).ToArray();
        purposes.ShouldNotBeEmpty();
        purposes.Select(purpose => Convert.ToHexString(Keys.For(purpose))).Distinct().Count().ShouldBe(purposes.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("aEH58U9tTZg7hnWUQx1Lnzo5CsKnOQ4-R3leHsPh_kI=")]
    [InlineData("aEH58U9tTZg7hnWUQx1Lnzo5CsKnOQ4-R3leHsPh_k")]
    [InlineData("!EH58U9tTZg7hnWUQx1Lnzo5CsKnOQ4-R3leHsPh_kI")]
    public void What_is_no_token_matches_nothing(string text) =>
        new DerivedToken(Keys.For(Purposes.ManageTokens), PartsFraming.SeparatedBy('\0')).Matches(text, "tnt_1", "apt_1").ShouldBeFalse();
}
