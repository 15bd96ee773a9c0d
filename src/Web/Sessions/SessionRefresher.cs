using System.Collections.Concurrent;
using Actors.Web.Api;

namespace Actors.Web.Sessions;

/// <summary>
/// Goes on with sessions whose access token has ended. Tabs that ask at the same time get one successor: a refresh token is good once, and
/// what looks like a second use would end the session.
/// </summary>
internal sealed class SessionRefresher
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Answer<TokensInfo>>>> _running = new(StringComparer.Ordinal);

    /// <summary>The successor of a refresh token.</summary>
    public async Task<Answer<TokensInfo>> RefreshAsync(ApiClient api, string refreshToken)
    {
        // Not the asker's own patience: others wait for the same answer.
        var running = _running.GetOrAdd(refreshToken, token => new Lazy<Task<Answer<TokensInfo>>>(() => AskAsync(api, token)));
        try
        {
            return await running.Value;
        }
        finally
        {
            _running.TryRemove(new KeyValuePair<string, Lazy<Task<Answer<TokensInfo>>>>(refreshToken, running));
        }
    }

    private static Task<Answer<TokensInfo>> AskAsync(ApiClient api, string refreshToken) => api.SendAsync(
        ApiRequest.With(HttpMethod.Post, "/auth/refresh", new RefreshRequest(refreshToken), ApiJson.Default.RefreshRequest),
        ApiJson.Default.TokensInfo, CancellationToken.None);
}
