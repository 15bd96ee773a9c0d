using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Actors.Cluster.Tests.Network;

/// <summary>
/// Says which part of the cluster is at the other end of a connection: the kernel knows the process of each socket, and each process
/// carries its part's name among its arguments (<see cref="Argument"/>).
/// </summary>
internal static partial class Callers
{
    /// <summary>Whoever is not a part of the cluster, such as the test itself.</summary>
    public const string Nobody = "nobody";

    private const string Mark = "--Part=";

    /// <summary>The argument by which a process says which part it is.</summary>
    /// <param name="part">The part.</param>
    public static string Argument(string part) => Mark + part;

    /// <summary>The part that has opened a connection.</summary>
    /// <param name="caller">Its end of the connection.</param>
    /// <param name="port">The port that it has called.</param>
    public static string NameOf(IPEndPoint caller, int port)
    {
        if (SocketOf(caller.Port, port) is not { } inode) return Nobody;
        var socket = $"socket:[{inode}]";
        return Parts().FirstOrDefault(part => Holds(part.Process, socket)).Name ?? Nobody;
    }

    private static string? SocketOf(int callerPort, int port)
    {
        var ends = string.Create(CultureInfo.InvariantCulture, $":{callerPort:X4} [0-9A-F]+:{port:X4} ");
        return File.ReadLines("/proc/net/tcp").Concat(File.ReadLines("/proc/net/tcp6"))
            .Where(line => Regex.IsMatch(line, ends))
            .Select(line => Columns().Split(line.Trim())[9])
            .FirstOrDefault();
    }

    private static IEnumerable<(string Process, string? Name)> Parts() => Directory.EnumerateDirectories("/proc")
        .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
        .Select(folder => (folder, NameIn(folder)))
        .Where(part => part.Item2 is not null);

    private static string? NameIn(string process) => Readable(() => File.ReadAllText(process + "/cmdline").Split('\0'))
        ?.FirstOrDefault(argument => argument.StartsWith(Mark, StringComparison.Ordinal))?[Mark.Length..];

    private static bool Holds(string process, string socket) => Readable(() => Directory.GetFiles(process + "/fd"))
        ?.Any(file => Readable(() => new FileInfo(file).LinkTarget) == socket) ?? false;

    // Processes and sockets may be gone before they are looked at.
    private static T? Readable<T>(Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Columns();
}
