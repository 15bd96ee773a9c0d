using System.Security.Cryptography;
using System.Text;

namespace Actors.Simulation.Running;

/// <summary>Everything that happens in a run, line by line: always as a digest, as text when somebody wants to read it.</summary>
/// <param name="keepText">True to keep the lines.</param>
internal sealed class Trace(bool keepText) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder _text = new();

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line.</param>
    public void Add(string line)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes(line));
        if (keepText) _text.Append(line).Append('\n');
    }

    /// <summary>The digest of all lines.</summary>
    public string Digest() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
