using System.Text;
using Actors.ApiHost.Identity.Tokens;
using Actors.Silo.Identity;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>Refresh tokens: what they look like, and that successors are computed.</summary>
public sealed class RefreshTokenTests
{
    private const string Session = "ses_01hzx3v7qk8m5n2p4r6t8w0y1f";

    private readonly RefreshTokens _tokens = new(new RootKey(Encoding.UTF8.GetBytes("a key that only tests know, 32 bytes or more")));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var token = RefreshTokens.First(Session);
        token.Text.ShouldStartWith("rt_01hzx3v7qk8m5n2p4r6t8w0y1f.");
        RefreshToken.TryRead(token.Text, out var read).ShouldBeTrue();
        (read.SessionId, read.Hash).ShouldBe((Session, token.Hash));
    }

    [Fact]
    public void A_successor_is_the_same_for_a_repeat_and_another_for_another_token_session_or_key()
    {
        var token = RefreshTokens.First(Session);
        var successor = _tokens.SuccessorOf(token);
        var others = new RefreshTokens(new RootKey(Encoding.UTF8.GetBytes("another key that is long enough for it")));
        string[] all =
        [
            token.Text,
            successor.Text,
            _tokens.SuccessorOf(successor).Text,
            _tokens.SuccessorOf(RefreshTokens.First(Session)).Text,
            _tokens.SuccessorOf(new RefreshToken("ses_01hzx3v7qk8m5n2p4r6t8w0y1g", token.Secret)).Text,
            others.SuccessorOf(token).Text,
        ];
        _tokens.SuccessorOf(token).Text.ShouldBe(successor.Text);
        all.Distinct().Count().ShouldBe(all.Length);
    }

    [Fact]
    public void Two_first_tokens_differ_and_their_digest_is_not_their_secret()
    {
        var token = RefreshTokens.First(Session);
        RefreshTokens.First(Session).Text.ShouldNotBe(token.Text);
        token.Text.ShouldNotContain(token.Hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rt_")]
    [InlineData("rt_01hzx3v7qk8m5n2p4r6t8w0y1f")]
    [InlineData("rt_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0")]
    [InlineData("xx_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I")]
    [InlineData("rt_01hzx3v7qk8m5n2p4r6t8w0/1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I")]
    [InlineData("rt_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3=")]
    [InlineData("rt_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNl+3I")]
    [InlineData("rt_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I.x")]
    public void What_is_no_token_is_not_read(string text) => RefreshToken.TryRead(text, out _).ShouldBeFalse();
}
