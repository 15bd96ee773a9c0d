using Microsoft.Extensions.Configuration;

namespace Actors.Silo.Secrets;

/// <summary>
/// The secret of tokens in mails, from <c>Auth:SigningKey</c>. A host of the API brings its own instead, which knows the key that Development
/// makes. A silo without the key starts all the same, and fails at the first mail that carries a token: its effect is tried again.
/// </summary>
/// <param name="configuration">The configuration.</param>
internal sealed class ConfiguredTokenSecret(IConfiguration configuration) : ITokenSecret
{
    private readonly Lazy<byte[]> _key = new(() => Load(configuration["Auth:SigningKey"]));

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Key => _key.Value;

    private static byte[] Load(string? text)
    {
        var root = string.IsNullOrEmpty(text) ? [] : RootKey.Read(text);
        return root.Length >= RootKey.LeastBytes
            ? RootKey.Derive(root, RootKey.MailTokens)
            : throw new InvalidOperationException($"Auth:SigningKey is required where mails are sent: at least {RootKey.LeastBytes} bytes.");
    }
}
