using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity;

/// <summary>The keys of this host. Each purpose has its own, derived from the one that is configured.</summary>
internal sealed class SigningKeys
{
    /// <summary>The least length of a key in bytes: that of the hash it is used with (RFC 7518 3.2).</summary>
    public const int LeastBytes = 32;

    private readonly byte[] _accessTokens;
    private readonly byte[] _manageTokens;
    private readonly byte[] _refreshTokens;

    /// <summary>Reads or makes the keys.</summary>
    /// <param name="options">Where from.</param>
    /// <param name="environment">Tells Development from the rest.</param>
    public SigningKeys(IOptions<AuthOptions> options, IHostEnvironment environment)
        : this(Load(options.Value, environment.IsDevelopment()))
    {
    }

    /// <summary>Derives the keys.</summary>
    /// <param name="root">The key that they come from.</param>
    public SigningKeys(byte[] root)
    {
        if (root.Length < LeastBytes) throw new InvalidOperationException($"Auth:SigningKey needs at least {LeastBytes} bytes.");
        _accessTokens = Derive(root, "actors/access-tokens/v1");
        _manageTokens = Derive(root, "actors/manage-tokens/v1");
        _refreshTokens = Derive(root, "actors/refresh-tokens/v1");
    }

    /// <summary>Signs access tokens.</summary>
    public ReadOnlySpan<byte> AccessTokens => _accessTokens;

    /// <summary>Makes manage tokens.</summary>
    public ReadOnlySpan<byte> ManageTokens => _manageTokens;

    /// <summary>Makes the successors of refresh tokens.</summary>
    public ReadOnlySpan<byte> RefreshTokens => _refreshTokens;

    /// <summary>Reads a key as operators write one: base64 of enough bytes, or else plain text.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Read(string text)
    {
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, decoded, out var length) && length >= LeastBytes ? decoded[..length] : Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Derive(byte[] root, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, root, LeastBytes, salt: null, Encoding.UTF8.GetBytes(purpose));

    private static byte[] Load(AuthOptions options, bool isDevelopment)
    {
        if (!string.IsNullOrEmpty(options.SigningKey)) return Read(options.SigningKey);
        if (!isDevelopment) throw new InvalidOperationException("Auth:SigningKey is required outside Development: at least 32 bytes, base64 or text.");
        var file = Path.GetFullPath(options.SigningKeyFile);
        if (File.Exists(file)) return Read(File.ReadAllText(file).Trim());
        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(LeastBytes));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Keep(file, made);
        return Read(made);
    }

    private static void Keep(string file, string key)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new StreamWriter(file, how);
        stream.Write(key);
    }
}
