using System.Diagnostics;
using System.Text;
using Actors.ApiHost.Tests.Isolation;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>
/// Sends made-up requests one after the other and looks at every answer: no failure of ours, nothing of the other organisation, neither
/// much time nor much memory, and what was changed can be read.
/// </summary>
internal sealed class Fuzzer(FuzzWorld world, int seed) : IDisposable
{
    private const long MostBytes = 50L * 1024 * 1024;
    private const int RequestsBetweenLooks = 50;
    private const int NoAnswer = 599;

    // Of the processor, which a busy machine does not lengthen. A request that waits for long is a finding too.
    private static readonly TimeSpan MostWork = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(20);

    private readonly IdPool _pool = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
    })
    {
        BaseAddress = world.Server.Address,
    };

    private int _sent;

    /// <summary>What was found.</summary>
    public FuzzFindings Findings { get; } = new();

    /// <summary>Sends so many requests to an operation.</summary>
    public async Task RunAsync(ContractOperation operation, int requests)
    {
        var maker = new RequestMaker(world, _pool);
        for (var index = 0; index < requests; index++)
        {
            if (_sent++ % RequestsBetweenLooks == 0) await MendAsync();
            var own = HashCode(seed, operation.Name, index);
            await TryAsync(maker.Make(operation, own), own);
        }
    }

    /// <summary>Reads everything that can be read of everything that was made.</summary>
    public async Task SweepAsync()
    {
        foreach (var operation in world.Contract.Operations.Where(known => known.Method == "GET"))
            await RunAsync(operation, 10);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task MendAsync()
    {
        if (await world.IsWholeAsync()) return;
        await world.FurnishAsync();
        _pool.Clear();
        Findings.Worlds++;
    }

    private async Task TryAsync(FuzzRequest request, int own)
    {
        var cost = await SendAsync(request);
        Findings.Count(request.Operation, cost.Status, cost.Body);
        if (cost.Status >= 400 && cost.Body.Length > 0 && !cost.Body.Contains("\"code\":", StringComparison.Ordinal))
            Findings.Add("a refusal without a code", request, own, $"{cost.Status} {cost.Body}");
        if (cost.Status >= 500) Findings.Add("failure", request, own, $"{cost.Status} {cost.Body}");
        // Once more, since the host also works for itself.
        if (cost.IsTooMuch && await SendAsync(request) is { IsTooMuch: true } again) Findings.Add("cost", request, own, again.ToString());
        Findings.MostBytes = Math.Max(Findings.MostBytes, cost.Bytes);
        foreach (var leak in LeaksIn(request, cost)) Findings.Add("leak", request, own, leak);
        if (cost.Status is >= 200 and < 300 && request.Operation.Method != "GET") await ReadBackAsync(request, cost, own);
    }

    private async Task<Cost> SendAsync(FuzzRequest request)
    {
        var (work, bytes, started) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        using var message = request.ToMessage();
        try
        {
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            var body = await Calls.ReadAsync(response);
            return new Cost(
                (int)response.StatusCode, body, string.Join('\n', response.Headers.Select(header => string.Join(' ', header.Value))),
                response.Headers.Location, Environment.CpuUsage.TotalTime - work, GC.GetTotalAllocatedBytes() - bytes,
                Stopwatch.GetElapsedTime(started));
        }
        catch (TaskCanceledException)
        {
            // A finding with its seed, and not the end of the run.
            return new Cost(NoAnswer, "", "", null, TimeSpan.Zero, 0, Stopwatch.GetElapsedTime(started));
        }
    }

    private IEnumerable<string> LeaksIn(FuzzRequest request, Cost answer)
    {
        // The operator sees what is stuck of all organisations, and each organisation shows the world what can be booked.
        // Who signs in with the other's address and password is one of them.
        if (request.Who == Who.Operator || request.Operation.Path.EndsWith("/auth/login", StringComparison.Ordinal)) yield break;
        var isOfMine = request.IsOfMine == (request.Who != Who.Stranger);
        var other = isOfMine ? world.Theirs : world.Mine;
        var sent = request.Sent;
        if (request.Who is Who.Anonymous or Who.Outsider && sent.Contains(other.Slug, StringComparison.Ordinal)) yield break;
        foreach (var secret in other.Secrets)
        {
            if (answer.Has(secret) && !sent.Contains(secret, StringComparison.Ordinal))
                yield return $"{secret} in {answer.Status} {answer.Body}";
        }
    }

    private async Task ReadBackAsync(FuzzRequest request, Cost changed, int own)
    {
        var id = _pool.Note(request.Operation, changed.Body);
        foreach (var path in PathsBack(request, changed, id))
        {
            Findings.ReadBack++;
            var read = await SendAsync(request with
            {
                Operation = request.Operation with { Method = "GET" },
                Path = path,
                Body = null,
                Headers = [.. request.Headers.Where(header => header.Name is "Authorization" or "X-Tenant" or "X-API-Key")],
            });
            if (read.Status >= 500) Findings.Add("cannot be read back", request, own, $"GET {path}: {read.Status} {read.Body}");
        }
    }

    // Where the answer says it is, and whatever the contract reads at or beneath the path of the request.
    private IEnumerable<string> PathsBack(FuzzRequest request, Cost changed, string? id)
    {
        if (changed.Location is { } location) yield return location.OriginalString;
        var path = request.Path.Split('?')[0];
        var template = request.Operation.Path;
        foreach (var read in world.Contract.Operations.Where(known => known.Method == "GET"))
        {
            if (read.Path == template) yield return path;
            else if (id is not null && !template.Contains('{') && IsOfOne(read.Path, template))
                yield return FuzzWorld.PathOf(read, _ => id) + QueryOf(read.Path);
        }
    }

    private static string QueryOf(string path) =>
        path.EndsWith("/availability", StringComparison.Ordinal) ? "?serviceType=consultation&date=2027-03-05"
        : path.EndsWith("/availability/next", StringComparison.Ordinal) ? "?serviceType=consultation" : "";

    // What reads the thing itself, or what belongs to it; an expert has a calendar beside the profile.
    private static bool IsOfOne(string read, string collection) => read.Count(sign => sign == '{') == 1
        && (read.StartsWith(collection + "/{", StringComparison.Ordinal)
            || (collection.EndsWith("/staff", StringComparison.Ordinal) && read.Contains("/experts/{id}", StringComparison.Ordinal)));

    // The same in every process, unlike the framework's.
    private static int HashCode(int seed, string name, int index) =>
        name.Aggregate(seed, (hash, sign) => unchecked((hash * 31) + sign)) * 7919 + index;

    private sealed record Cost(int Status, string Body, string Headers, Uri? Location, TimeSpan Work, long Bytes, TimeSpan Waited)
    {
        public bool IsTooMuch => Work > MostWork || Bytes > MostBytes || Waited > MostWait;

        public bool Has(string text) =>
            Body.Contains(text, StringComparison.Ordinal) || Headers.Contains(text, StringComparison.Ordinal);

        public override string ToString() =>
            $"{Status} after {Waited.TotalSeconds:F1} s, {Work.TotalSeconds:F2} s of processor, {Bytes} bytes";
    }
}
