using System.Globalization;
using System.Text;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Identity.Tokens;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Secrets;
using Actors.Silo.Identity;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>Tokens that are remembered are no more and no longer good than those that are not.</summary>
public sealed class VerifiedTokensTests
{
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a key that only tests know, 32 bytes or more");

    private readonly FakeTimeProvider _clock = new(ApiServer.Monday);
    private readonly RootKey _keys = new(Key);
    private readonly VerifiedTokens _remembered = new();

    [Fact]
    public void A_token_that_was_read_is_not_verified_again()
    {
        var tokens = Tokens();
        var token = tokens.Mint(Someone());
        tokens.TryRead(token, out var first).ShouldBeTrue();
        tokens.TryRead(token, out var second).ShouldBeTrue();
        second.ShouldBeSameAs(first);
    }

    [Fact]
    public void It_ends_while_it_is_remembered()
    {
        var tokens = Tokens();
        var token = tokens.Mint(Someone());
        tokens.TryRead(token, out _).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(AccessTokens.SkewSeconds - 1));
        tokens.TryRead(token, out _).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(1));
        tokens.TryRead(token, out var principal).ShouldBeFalse();
        principal.ShouldBeNull();
    }

    [Theory]
    [InlineData("iat")]
    [InlineData("nbf")]
    public void It_is_not_good_before_its_time_when_the_clock_goes_back(string claim)
    {
        var tokens = Tokens();
        var token = Signed(claim);
        tokens.TryRead(token, out _).ShouldBeTrue();
        _clock.AdjustTime(_clock.GetUtcNow() - TimeSpan.FromSeconds(AccessTokens.SkewSeconds));
        tokens.TryRead(token, out _).ShouldBeTrue();
        _clock.AdjustTime(_clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        tokens.TryRead(token, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_token_that_is_not_good_yet_is_good_in_time()
    {
        var tokens = Tokens();
        var token = Signed("nbf");
        _clock.AdjustTime(_clock.GetUtcNow() - TimeSpan.FromMinutes(1));
        tokens.TryRead(token, out _).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));
        tokens.TryRead(token, out _).ShouldBeTrue();
    }

    [Fact]
    public void A_changed_character_is_refused_after_the_good_token_was_remembered()
    {
        var tokens = Tokens();
        var token = tokens.Mint(Someone());
        tokens.TryRead(token, out _).ShouldBeTrue();
        for (var index = 0; index < token.Length; index++)
        {
            var other = token[index] == 'A' ? 'B' : 'A';
            tokens.TryRead($"{token[..index]}{other}{token[(index + 1)..]}", out _).ShouldBeFalse();
        }

        tokens.TryRead(token.AsSpan(0, token.Length - 1), out _).ShouldBeFalse();
        tokens.TryRead(token + "A", out _).ShouldBeFalse();
        tokens.TryRead(token.ToLowerInvariant(), out _).ShouldBeFalse();
        tokens.TryRead(token, out _).ShouldBeTrue();
    }

    [Fact]
    public void Other_keys_remember_nothing_of_it()
    {
        var token = Tokens().Mint(Someone());
        Tokens().TryRead(token, out _).ShouldBeTrue();
        var others = new RootKey(Encoding.UTF8.GetBytes("another key that is long enough for it"));
        new AccessTokens(Options.Create(new AuthOptions()), others, _clock).TryRead(token, out _).ShouldBeFalse();
    }

    [Fact]
    public void However_many_tokens_come_no_more_than_the_bound_are_remembered()
    {
        for (var index = 0; index < 3 * VerifiedTokens.Most; index++)
        {
            _remembered.Add(Name(index), Verified());
            _remembered.Count.ShouldBeLessThanOrEqualTo(VerifiedTokens.Most);
        }

        _remembered.TryFind(Name(0), out _).ShouldBeFalse();
        _remembered.TryFind(Name(3 * VerifiedTokens.Most - 1), out _).ShouldBeTrue();
    }

    [Fact]
    public void A_token_in_use_outlives_those_that_are_not()
    {
        _remembered.Add("used", Verified());
        for (var index = 0; index < 3 * VerifiedTokens.Most; index++)
        {
            _remembered.Add(Name(index), Verified());
            _remembered.TryFind("used", out _).ShouldBeTrue();
        }
    }

    [Fact]
    public void Long_tokens_are_not_remembered()
    {
        var fitting = new string('x', VerifiedTokens.Longest);
        _remembered.Add(fitting, Verified());
        _remembered.TryFind(fitting, out _).ShouldBeTrue();
        _remembered.Add(fitting + "x", Verified());
        _remembered.TryFind(fitting + "x", out _).ShouldBeFalse();
        _remembered.Count.ShouldBe(1);
    }

    [Fact]
    public void A_long_token_is_good_all_the_same()
    {
        var tokens = Tokens();
        var token = tokens.Mint(Someone() with { Name = new string('n', VerifiedTokens.Longest) });
        tokens.TryRead(token, out var first).ShouldBeTrue();
        tokens.TryRead(token, out var second).ShouldBeTrue();
        second.ShouldNotBeSameAs(first);
        second.ShouldBe(first);
    }

    [Fact]
    public void Finding_allocates_nothing()
    {
        var text = ("Bearer " + Name(1)).AsMemory();
        _remembered.Add(Name(1), Verified());
        _remembered.TryFind(text.Span[7..], out _).ShouldBeTrue();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var times = 0; times < 1_000; times++) _remembered.TryFind(text.Span[7..], out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Threads_that_read_and_add_find_each_token_for_its_own_user()
    {
        Parallel.For(0, 8, thread =>
        {
            for (var index = 0; index < VerifiedTokens.Most; index++)
            {
                var name = Name(index * (1 + thread % 3));
                if (_remembered.TryFind(name, out var found)) found.Principal.UserId.ShouldBe(name);
                else _remembered.Add(name, Verified(name));
                if (index % 1_000 == 0) _remembered.Count.ShouldBeLessThanOrEqualTo(VerifiedTokens.Most);
            }
        });
        _remembered.Count.ShouldBeLessThanOrEqualTo(VerifiedTokens.Most);
    }

    private static string Name(int index) => "usr_" + index.ToString(CultureInfo.InvariantCulture);

    private VerifiedToken Verified(string user = "usr_1") => new(Someone() with { UserId = user }, 0, 1);

    private AccessTokens Tokens() => new(Options.Create(new AuthOptions()), _keys, _clock);

    // Issued a quarter of an hour ago, unless that is the claim which is about now.
    private string Signed(string claimAboutNow)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var issued = claimAboutNow == "iat" ? now : now - 900;
        var notBefore = claimAboutNow == "nbf" ? now : now - 900;
        var claims = """
            {"iss":"actors","aud":"actors-api","sub":"usr_1","sid":"ses_1","email":"ana@example.com","name":"Ana","jti":"jti_1"
            """ + $$"""
            ,"iat":{{issued}},"nbf":{{notBefore}},"exp":{{now + 900}}}
            """;
        return CompactJws.Sign("""{"alg":"HS256","typ":"JWT"}"""u8, Encoding.UTF8.GetBytes(claims), _keys.For(Purposes.AccessTokens));
    }

    private Principal Someone() => Somebody.At(_clock);
}
