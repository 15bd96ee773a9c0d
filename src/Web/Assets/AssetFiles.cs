using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace Actors.Web.Assets;

/// <summary>
/// The files that pages load: inside the assembly, so that whoever has the program has them. All of them have one hash, which is part of
/// their addresses: relative imports stay inside the folder, and browsers keep what they have for ever.
/// </summary>
internal sealed class AssetFiles
{
    private const string Folder = "wwwroot/";

    private readonly Dictionary<string, AssetFile> _files;
    private readonly ConcurrentDictionary<string, byte[]> _compressed = new(StringComparer.Ordinal);

    public AssetFiles()
    {
        var assembly = typeof(AssetFiles).Assembly;
        _files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new AssetFile(name[Folder.Length..], Read(assembly, name)))
            .ToDictionary(file => file.Name, StringComparer.Ordinal);
        Hash = HashOf(_files.Values);
    }

    /// <summary>The hash of all files.</summary>
    public string Hash { get; }

    /// <summary>Where a file is.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public string AddressOf(string name) => _files.ContainsKey(name)
        ? $"/assets/{Hash}/{name}"
        : throw new ArgumentException($"There is no file {name}.", nameof(name));

    /// <summary>A file; null when there is none of the name.</summary>
    public AssetFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>A file compressed with Brotli, which is done once.</summary>
    public byte[] Compressed(AssetFile file) => _compressed.GetOrAdd(file.Name, static (_, file) => Compress(file.Bytes), file);

    private static string HashOf(IEnumerable<AssetFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(file.Name));
            hash.AppendData(SHA256.HashData(file.Bytes));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) brotli.Write(bytes);
        return target.ToArray();
    }
}

/// <summary>A file that pages load.</summary>
/// <param name="Name">Its path below the folder.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record AssetFile(string Name, byte[] Bytes)
{
    /// <summary>Its media type.</summary>
    public string ContentType => Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".json" => "application/json",
        var other => throw new InvalidOperationException($"Files of the kind {other} have no media type."),
    };
}
