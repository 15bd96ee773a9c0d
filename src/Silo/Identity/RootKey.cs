using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo;

/// <summary>The one secret that all keys come from: <c>Auth:SigningKey</c>, or in Development a file that is made once.</summary>
public static class RootKey
{
    /// <summary>The least length of a key in bytes: that of the hash it is used with (RFC 7518 3.2).</summary>
    public const int LeastBytes = 32;

    private static readonly Lock Loading = new();

    /// <summary>Loads the key.</summary>
    /// <param name="configured">What the configuration says; null or empty when it says nothing.</param>
    /// <param name="path">Where Development keeps its key.</param>
    /// <param name="isDevelopment">True in Development.</param>
    /// <exception cref="InvalidOperationException">There is none, and it is not Development; or it is too short.</exception>
    public static byte[] Load(string? configured, string path, bool isDevelopment)
    {
        if (!string.IsNullOrEmpty(configured)) return Read(configured);
        if (!isDevelopment) throw new InvalidOperationException("Auth:SigningKey is required outside Development: at least 32 bytes, base64 or text.");
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

    /// <summary>Loads the key of a process.</summary>
    /// <param name="configuration">Where the key is.</param>
    /// <param name="environment">Tells Development from the rest.</param>
    /// <exception cref="InvalidOperationException">There is none, and it is not Development; or it is too short.</exception>
    public static byte[] Load(IConfiguration configuration, IHostEnvironment environment) => Load(
        configuration["Auth:SigningKey"], configuration["Auth:SigningKeyFile"] ?? Path.Combine("data", "signing.key"), environment.IsDevelopment());

    /// <summary>Reads a key as operators write one: base64 of enough bytes, or else plain text.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Read(string text)
    {
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, decoded, out var length) && length >= LeastBytes ? decoded[..length] : Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The key of one purpose.</summary>
    /// <param name="root">The key that it comes from.</param>
    /// <param name="purpose">The purpose, with its version.</param>
    /// <exception cref="InvalidOperationException">The key that it comes from is too short.</exception>
    public static byte[] Derive(byte[] root, string purpose) => root.Length >= LeastBytes
        ? HKDF.DeriveKey(HashAlgorithmName.SHA256, root, LeastBytes, salt: null, Encoding.UTF8.GetBytes(purpose))
        : throw new InvalidOperationException($"Auth:SigningKey needs at least {LeastBytes} bytes.");

    private static void Keep(string file, string key)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new StreamWriter(file, how);
        stream.Write(key);
    }
}
