using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.HttpFiles;

/// <summary>
/// A .http file as Visual Studio and REST Client read it: variables, requests between lines of <c>###</c>, and references to earlier
/// answers. Our own part of it is the comment <c># Expect: status</c>.
/// </summary>
internal sealed partial class HttpFile
{
    // The clock of the tests' hosts.
    private static readonly DateTime Today = new(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<string, string> _variables;
    private readonly Dictionary<string, ApiAnswer> _answers = [];

    private HttpFile(Dictionary<string, string> variables, IReadOnlyList<HttpFileRequest> requests)
    {
        _variables = variables;
        Requests = requests;
    }

    /// <summary>Its requests, in order.</summary>
    public IReadOnlyList<HttpFileRequest> Requests { get; }

    /// <summary>Reads one.</summary>
    public static HttpFile Read(string text)
    {
        var variables = new Dictionary<string, string>();
        var requests = new List<HttpFileRequest>();
        foreach (var part in Separator().Split(text.ReplaceLineEndings("\n")))
        {
            foreach (Match variable in Variable().Matches(part)) variables[variable.Groups[1].Value] = variable.Groups[2].Value;
            if (RequestLine().Match(part) is { Success: true } line) requests.Add(ReadRequest(part, line));
        }

        return new HttpFile(variables, requests);
    }

    /// <summary>Sends a request; what it refers to must have been answered before.</summary>
    public async Task<ApiAnswer> SendAsync(ApiServer server, HttpFileRequest request)
    {
        _variables["host"] = "";
        var headers = request.Headers.Select(header => (header.Name, Fill(header.Value))).ToArray();
        var answer = await server.CallAsync(
            request.Method, Fill(request.Target), request.Body is null ? null : Fill(request.Body), headers);
        if (request.Name is not null) _answers[request.Name] = answer;
        return answer;
    }

    private static HttpFileRequest ReadRequest(string part, Match line)
    {
        var (head, body) = part[(line.Index + line.Length)..].Split("\n\n", 2) is [var first, var second]
            ? (first, second.Trim())
            : (part[(line.Index + line.Length)..], "");
        var before = part[..line.Index];
        return new HttpFileRequest(
            part.Split('\n')[0].Trim(),
            Name().Match(before) is { Success: true } name ? name.Groups[1].Value : null,
            int.Parse(Expect().Match(before).Groups[1].Value, CultureInfo.InvariantCulture),
            line.Groups[1].Value,
            line.Groups[2].Value,
            [.. head.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(header => header.Split(": ", 2)).Select(header => (header[0], header[1]))],
            body.Length == 0 ? null : body);
    }

    private string Fill(string text) => Reference().Replace(text, match => Fill(Resolve(match.Groups[1].Value.Trim())));

    private string Resolve(string reference)
    {
        if (reference == "$guid") return Guid.NewGuid().ToString();
        if (Date().Match(reference) is { Success: true } date)
            return Today.AddDays(int.Parse(date.Groups[2].Value, CultureInfo.InvariantCulture))
                .ToString(date.Groups[1].Value, CultureInfo.InvariantCulture);
        if (OfAnswer().Match(reference) is not { Success: true } of) return _variables[reference];
        var answer = _answers[of.Groups[1].Value];
        if (of.Groups[2].Value == "headers") return answer.Header(of.Groups[3].Value) ?? throw new KeyNotFoundException(reference);
        var node = Step().Matches(of.Groups[3].Value.TrimStart('$')).Aggregate<Match, JsonNode?>(
            answer.Json, (at, step) => step.Groups[2].Success
                ? at![int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture)]
                : at![step.Groups[1].Value]);
        return node?.ToString() ?? throw new KeyNotFoundException(reference);
    }

    [GeneratedRegex(@"^###", RegexOptions.Multiline)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^@(\w+) = (.*)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(GET|POST|PUT|PATCH|DELETE) (\S.*)$", RegexOptions.Multiline)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^# @name (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^# Expect: (\d{3})$", RegexOptions.Multiline)]
    private static partial Regex Expect();

    [GeneratedRegex(@"\{\{(.+?)\}\}")]
    private static partial Regex Reference();

    [GeneratedRegex("""^\$datetime "(.+)" (-?\d+) d$""")]
    private static partial Regex Date();

    [GeneratedRegex(@"^(\w+)\.response\.(body|headers)\.(.+)$")]
    private static partial Regex OfAnswer();

    [GeneratedRegex(@"\.(\w+)|\[(\d+)\]")]
    private static partial Regex Step();
}

/// <summary>A request of a .http file.</summary>
internal sealed record HttpFileRequest(
    string Title, string? Name, int Status, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, string? Body);
