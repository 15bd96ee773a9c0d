using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Actors.ApiHost.Http.Requests;

/// <summary>Ids of requests: the caller's when it is sane, otherwise one that no other request of any process has.</summary>
internal sealed class RequestIds
{
    private const int LongestFromCaller = 128;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private readonly string _process = "req_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private long _count;

    /// <summary>The id of a request.</summary>
    public string For(string? fromCaller) => IsSane(fromCaller)
        ? fromCaller!
        : string.Create(CultureInfo.InvariantCulture, $"{_process}{Interlocked.Increment(ref _count):x8}");

    private static bool IsSane(string? id) =>
        id is { Length: >= 1 and <= LongestFromCaller } && !id.AsSpan().ContainsAnyExcept(Allowed);
}
