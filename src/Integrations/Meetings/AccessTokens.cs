using System.Text.Json.Serialization;
using Actors.Grains.Meetings;

namespace Actors.Integrations.Meetings;

/// <summary>A token by which this installation is known to a provider.</summary>
/// <param name="Text">The token.</param>
/// <param name="UseUntil">Until when it is used: a little less long than it is good for.</param>
internal sealed record AccessToken(string Text, DateTimeOffset UseUntil)
{
    /// <inheritdoc/>
    public override string ToString() => "a token";
}

/// <summary>
/// The access token of a provider: asked for once by however many need it at one time, and used until shortly before its end.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="fetch">Asks the provider for one.</param>
internal sealed class AccessTokens(
    TimeProvider clock, Func<CancellationToken, Task<MeetingAnswer<AccessToken>>> fetch) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private AccessToken? _current;

    /// <summary>A token that is good, as far as is known.</summary>
    /// <param name="refused">The one that the provider has refused just now; null for none.</param>
    /// <param name="cancellationToken">Fires when nobody waits for it any more.</param>
    public async Task<MeetingAnswer<AccessToken>> GetAsync(AccessToken? refused, CancellationToken cancellationToken)
    {
        if (_current is { } known && IsGood(known, refused)) return new MeetingAnswer<AccessToken> { Value = known };
        await _turn.WaitAsync(cancellationToken);
        try
        {
            // Somebody else may have asked while this one waited for its turn.
            if (_current is { } newer && IsGood(newer, refused)) return new MeetingAnswer<AccessToken> { Value = newer };
            var answer = await fetch(cancellationToken);
            _current = answer.Value;
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private bool IsGood(AccessToken token, AccessToken? refused) => token.Text != refused?.Text && clock.GetUtcNow() < token.UseUntil;
}

/// <summary>A token as providers answer it (RFC 6749, 5.1).</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenJson : JsonSerializerContext;
