using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo;

/// <summary>The secret of the tokens in invitations. The key it comes from is loaded when it is needed first.</summary>
/// <param name="configuration">Where the key is.</param>
/// <param name="environment">Tells Development from the rest.</param>
internal sealed class InvitationSecret(IConfiguration configuration, IHostEnvironment environment) : ITokenSecret
{
    private readonly Lazy<byte[]> _key = new(() => RootKey.Derive(RootKey.Load(configuration, environment), "actors/invitations/v1"));

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Key => _key.Value;
}
