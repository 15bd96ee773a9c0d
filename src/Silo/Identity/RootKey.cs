using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Secrets;
using Microsoft.Extensions.Options;

namespace Actors.Silo.Identity;

/// <summary>The one secret that all keys come from: <c>Auth:SigningKey</c>, or in Development a file that is made once.</summary>
public sealed class RootKey : IPurposeKeys
{
    /// <summary>The least length of a key in bytes: that of the hash it is used with (RFC 7518 3.2).</summary>
    public const int LeastBytes = 32;

    private static readonly Lock Loading = new();

    private readonly byte[] _root;

    /// <summary>Loads the key of a process. The options' validator has seen to it that there is one where there must be.</summary>
    /// <param name="options">Where it is.</param>
    public RootKey(IOptions<RootKeyOptions> options)
        : this(options.Value.SigningKey is { Length: > 0 } configured ? Read(configured) : Kept(options.Value.SigningKeyFile))
    {
    }

    /// <summary>Takes a key.</summary>
    /// <param name="root">The key.</param>
    /// <exception cref="InvalidOperationException">It is too short.</exception>
    public RootKey(byte[] root) => _root = root.Length >= LeastBytes
        ? root
        : throw new InvalidOperationException($"Auth:SigningKey needs at least {LeastBytes} bytes.");

    /// <inheritdoc/>
    public byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _root, LeastBytes, salt: null, Encoding.UTF8.GetBytes(purpose));

    /// <summary>Reads a key as operators write one: base64 of enough bytes, or else plain text.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Read(string text)
    {
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, decoded, out var length) && length >= LeastBytes
            ? decoded[..length]
            : Encoding.UTF8.GetBytes(text);
    }

    private static byte[] Kept(string path)
    {
        lock (Loading)
        {
            var file = Path.GetFullPath(path);
            if (File.Exists(file)) return Read(File.ReadAllText(file).Trim());
            var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(LeastBytes));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            Keep(file, made);
            return Read(made);
        }
    }

    private static void Keep(string file, string key)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new StreamWriter(file, how);
        stream.Write(key);
    }
}
