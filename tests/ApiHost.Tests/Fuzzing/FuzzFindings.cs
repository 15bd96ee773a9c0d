namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>What was sent, and what was found.</summary>
internal sealed class FuzzFindings
{
    private const int MostOfOne = 3;

    private readonly Dictionary<string, int> _byKind = [];
    private readonly SortedDictionary<int, int> _statuses = [];

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
    public void Count(ContractOperation operation, int status)
    {
        Requests++;
        _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
        if (status is >= 200 and < 300) Reached.Add(operation.Name);
    }

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
}
