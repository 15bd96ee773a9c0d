using System.Text.RegularExpressions;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>What was sent, and what was found.</summary>
internal sealed partial class FuzzFindings
{
    private const int MostOfOne = 3;

    private readonly Dictionary<string, int> _byKind = [];
    private readonly SortedDictionary<int, int> _statuses = [];
    private readonly Dictionary<string, Dictionary<string, int>> _refusals = [];

    /// <summary>What was found, each with its seed; a few of each kind.</summary>
    public List<string> All { get; } = [];

    /// <summary>How many requests were sent, without those that read back.</summary>
    public int Requests { get; private set; }

    /// <summary>How many requests read back what others had changed.</summary>
    public int ReadBack { get; set; }

    /// <summary>How often the organisations had to be made anew.</summary>
    public int Worlds { get; set; } = 1;

    /// <summary>The operations that somebody has come through to.</summary>
    public HashSet<string> Reached { get; } = [];

    /// <summary>The most that one request has allocated, in bytes.</summary>
    public long MostBytes { get; set; }

    /// <summary>Counts an answer.</summary>
    public void Count(ContractOperation operation, int status, string body)
    {
        Requests++;
        if (status >= 400) CountRefusal(operation.Name, $"{status} {(CodeIn().Match(body) is { Success: true } code ? code.Value : "")}");
        _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
        if (status is >= 200 and < 300) Reached.Add(operation.Name);
    }

    /// <summary>Why nobody came through to an operation: its refusals, the most frequent first.</summary>
    public string RefusalsOf(string operation) => $"{operation} ({string.Join(", ", _refusals.GetValueOrDefault(operation, [])
        .OrderByDescending(refusal => refusal.Value).Take(MostOfOne).Select(refusal => $"{refusal.Value} times {refusal.Key}"))})";

    /// <summary>Notes a finding.</summary>
    public void Add(string kind, FuzzRequest request, int seed, string what)
    {
        var key = $"{kind} {request.Operation.Name}";
        _byKind[key] = _byKind.GetValueOrDefault(key) + 1;
        if (_byKind[key] <= MostOfOne) All.Add($"{kind}, seed {seed}: {request} -> {what}");
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Requests} requests, {ReadBack} read back, {Reached.Count} operations came through, {Worlds} pairs of organisations, "
        + $"at most {MostBytes / 1_048_576.0:F1} MB for one, {All.Count} findings; "
        + string.Join(", ", _statuses.Select(status => $"{status.Key}: {status.Value}"));

    private void CountRefusal(string operation, string refusal)
    {
        if (!_refusals.TryGetValue(operation, out var all)) _refusals[operation] = all = [];
        all[refusal] = all.GetValueOrDefault(refusal) + 1;
    }

    // The code and what is said of the field, or of the whole.
    [GeneratedRegex("(?<=\"code\":\")[A-Z_]+\",\"message\":\"[^\"]{0,60}(\",\"details\":\\[.{0,80})?")]
    private static partial Regex CodeIn();
}
