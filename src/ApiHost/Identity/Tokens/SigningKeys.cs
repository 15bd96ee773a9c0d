using System.Security.Cryptography;
using Actors.Silo.Secrets;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Identity;

/// <summary>The keys of this host. Each purpose has its own, derived from the one that is configured.</summary>
internal sealed class SigningKeys : ITokenSecret
{
    private readonly byte[] _accessTokens;
    private readonly byte[] _mailTokens;
    private readonly byte[] _manageTokens;

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
        if (root.Length < RootKey.LeastBytes) throw new InvalidOperationException($"Auth:SigningKey needs at least {RootKey.LeastBytes} bytes.");
        _accessTokens = RootKey.Derive(root, "actors/access-tokens/v1");
        _mailTokens = RootKey.Derive(root, RootKey.MailTokens);
        _manageTokens = RootKey.Derive(root, "actors/manage-tokens/v1");
    }

    /// <summary>Signs access tokens.</summary>
    public ReadOnlySpan<byte> AccessTokens => _accessTokens;

    /// <summary>Makes manage tokens.</summary>
    public ReadOnlySpan<byte> ManageTokens => _manageTokens;

    /// <summary>Makes the tokens that go out by mail.</summary>
    ReadOnlySpan<byte> ITokenSecret.Key => _mailTokens;

    private static byte[] Load(AuthOptions options, bool isDevelopment)
    {
        if (!string.IsNullOrEmpty(options.SigningKey)) return RootKey.Read(options.SigningKey);
        if (!isDevelopment) throw new InvalidOperationException("Auth:SigningKey is required outside Development: at least 32 bytes, base64 or text.");
        var file = Path.GetFullPath(options.SigningKeyFile);
        if (File.Exists(file)) return RootKey.Read(File.ReadAllText(file).Trim());
        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(RootKey.LeastBytes));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Keep(file, made);
        return RootKey.Read(made);
    }

    private static void Keep(string file, string key)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new StreamWriter(file, how);
        stream.Write(key);
    }
}
