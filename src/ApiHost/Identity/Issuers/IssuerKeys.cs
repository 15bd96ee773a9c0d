using Microsoft.IdentityModel.Tokens;

namespace Actors.ApiHost.Identity.Issuers;

/// <summary>
/// The public keys of an issuer. They are fetched when they are needed first, once an hour, and when a token names a key that is not known;
/// but once a minute at most, so that made-up key ids cannot make us a burden to the issuer.
/// </summary>
internal sealed class IssuerKeys(HttpClient http, IssuerOptions options, TimeProvider clock) : IDisposable
{
    private const int MostKeys = 100;
    private const int LeastRsaBits = 2048;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    // When the issuer cannot be reached its keys are believed for so long.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile KeySet? _known;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    /// <summary>The key of an id; null when the issuer has none.</summary>
    /// <exception cref="HttpRequestException">The issuer cannot be reached, and its keys are not known.</exception>
    public async ValueTask<SecurityKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var known = _known;
        if (known is not null && clock.GetUtcNow() - known.FetchedAt < Fresh && known.Keys.TryGetValue(keyId, out var key)) return key;
        known = await RefreshAsync(keyId, cancellationToken);
        return known.Keys.GetValueOrDefault(keyId);
    }

    /// <inheritdoc/>
    public void Dispose() => _fetching.Dispose();

    private async Task<KeySet> RefreshAsync(string keyId, CancellationToken cancellationToken)
    {
        await _fetching.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            var known = _known is { } kept && now - kept.FetchedAt < Longest ? kept : null;
            var isEnough = known is not null && now - known.FetchedAt < Fresh && known.Keys.ContainsKey(keyId);
            if (isEnough || now - _triedAt < Pause)
                return known ?? throw new HttpRequestException($"The keys of {options.Name} are not known.");
            _triedAt = now;
            try
            {
                return _known = new KeySet(Read(await http.GetStringAsync(options.JwksUri, CancellationToken.None)), now);
            }
            catch (Exception exception) when (known is not null
                && exception is HttpRequestException or OperationCanceledException or ArgumentException)
            {
                return known;
            }
            catch (Exception exception) when (exception is OperationCanceledException or ArgumentException)
            {
                throw new HttpRequestException($"The keys of {options.Name} cannot be read.", exception);
            }
        }
        finally
        {
            _fetching.Release();
        }
    }

    private Dictionary<string, SecurityKey> Read(string json)
    {
        var keys = new Dictionary<string, SecurityKey>(StringComparer.Ordinal);
        foreach (var key in new JsonWebKeySet(json).Keys.Take(MostKeys))
        {
            if (IsUsable(key)) keys.TryAdd(key.Kid, key);
        }

        return keys;
    }

    // Of a set that mixes kinds only keys of the algorithm that is configured count: no shared secrets, no short ones.
    private bool IsUsable(JsonWebKey key) => !string.IsNullOrEmpty(key.Kid)
        && key.Use is null or "" or JsonWebKeyUseNames.Sig
        && (string.IsNullOrEmpty(key.Alg) || key.Alg == options.Algorithm)
        && (options.Algorithm == SecurityAlgorithms.RsaSha256
            ? key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.KeySize >= LeastRsaBits
            : key.Kty == JsonWebAlgorithmsKeyTypes.EllipticCurve && key.Crv == JsonWebKeyECTypes.P256);

    private sealed record KeySet(Dictionary<string, SecurityKey> Keys, DateTimeOffset FetchedAt);
}
