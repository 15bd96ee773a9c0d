using Actors.Silo;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity;

/// <summary>The keys of this host. Each purpose has its own, derived from the one that is configured.</summary>
internal sealed class SigningKeys
{
    private readonly byte[] _accessTokens;
    private readonly byte[] _manageTokens;
    private readonly byte[] _refreshTokens;
    private readonly byte[] _apiKeys;

    /// <summary>Reads or makes the keys.</summary>
    /// <param name="options">Where from.</param>
    /// <param name="environment">Tells Development from the rest.</param>
    public SigningKeys(IOptions<AuthOptions> options, IHostEnvironment environment)
        : this(RootKey.Load(options.Value.SigningKey, options.Value.SigningKeyFile, environment.IsDevelopment()))
    {
    }

    /// <summary>Derives the keys.</summary>
    /// <param name="root">The key that they come from.</param>
    public SigningKeys(byte[] root)
    {
        _accessTokens = RootKey.Derive(root, "actors/access-tokens/v1");
        _manageTokens = RootKey.Derive(root, "actors/manage-tokens/v1");
        _refreshTokens = RootKey.Derive(root, "actors/refresh-tokens/v1");
        _apiKeys = RootKey.Derive(root, "actors/api-keys/v1");
    }

    /// <summary>Signs access tokens.</summary>
    public ReadOnlySpan<byte> AccessTokens => _accessTokens;

    /// <summary>Makes manage tokens.</summary>
    public ReadOnlySpan<byte> ManageTokens => _manageTokens;

    /// <summary>Makes the successors of refresh tokens.</summary>
    public ReadOnlySpan<byte> RefreshTokens => _refreshTokens;

    /// <summary>Makes the secrets of API keys.</summary>
    public ReadOnlySpan<byte> ApiKeys => _apiKeys;
}
