using Actors.ApiHost.Tests.Isolation;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>Makes up requests for an operation of the contract.</summary>
internal sealed class RequestMaker(FuzzWorld world, IdPool pool)
{
    private static readonly string[] ContentTypes =
    [
        "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=\"utf-8\"",
        "multipart/form-data", "application/merge-patch+json", "application/vnd.actors.v1+json", "application/vnd.actors.v9+json", "json",
        "application/json;",
    ];

    private static readonly string[] Keys = ["1", "2", "k-3", "\"quoted\"", "", " ", "ü", new string('k', 255), new string('k', 256)];

    private static readonly string[] Versions =
        ["\"1\"", "\"2\"", "*", "W/\"1\"", "1", "\"x\"", "\"99999999999999999999\"", "\"1\", \"2\""];

    private static readonly (string Name, string Value)[] OddHeaders =
    [
        ("Accept", "text/html"), ("Accept", "application/problem+json"), ("Accept", "application/vnd.actors.v9+json"),
        ("Accept", "*/*;q=0"),
        ("Accept-Encoding", "gzip"), ("X-Request-Id", "req 1"), ("X-Request-Id", "\u00fc"), ("Range", "bytes=0-1"),
        ("X-HTTP-Method-Override", "DELETE"), ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Host", "evil.example"), ("Origin", "null"),
        ("Authorization", "Bearer x.y.z"), ("Authorization", "Basic eDp5"), ("X-API-Key", "ak_nobody"), ("X-Manage-Token", "x"),
        ("X-Tenant", "nobody"), ("X-Tenant", "\u00e9"), ("X-Tenant", ""), ("If-None-Match", "*"), ("Cookie", "a=b"),
        ("Last-Event-ID", "-1"), ("Content-Encoding", "gzip"), ("Content-Encoding", "identity"),
    ];

    private static readonly Who[] Callers =
    [
        Who.Owner, Who.Owner, Who.Owner, Who.Owner, Who.Owner, Who.Admin, Who.Admin, Who.Member, Who.Client, Who.Expert, Who.OtherExpert,
        Who.ApiKey, Who.Anonymous, Who.Anonymous, Who.Outsider, Who.Operator, Who.Removed, Who.Stranger,
    ];

    private readonly BodyMaker _bodies = new(world.Contract);

    /// <summary>Makes one up; the same seed gives the same one, but for ids and tokens.</summary>
    public FuzzRequest Make(ContractOperation operation, int seed)
    {
        var random = new Random(seed);
        var isOfMine = random.Next(4) != 0;
        var (tenant, other) = isOfMine ? (world.Mine, world.Theirs) : (world.Theirs, world.Mine);
        var who = CallerOf(operation, random);
        var path = FuzzWorld.PathOf(operation, name => pool.IdAt(operation.Path, name, tenant, other, random)) + QueryOf(operation, random);
        var hasBody = operation.BodySchema is not null ? random.Next(20) != 0 : random.Next(30) == 0;
        // What a caller writes and reads again has the caller's own mark, so that the other's is a leak wherever it is.
        var writer = who == Who.Stranger ? other : tenant;
        return new FuzzRequest(operation, who, isOfMine, path, hasBody ? BodyOf(operation, writer, random) : null)
        {
            Headers = HeadersOf(operation, tenant.HeadersOf(who, other), random),
            ContentType = random.Next(25) switch
            {
                0 => ContentTypes[random.Next(ContentTypes.Length)],
                1 => null,
                _ => "application/json",
            },
        };
    }

    private static Who CallerOf(ContractOperation operation, Random random)
    {
        var isOperators = operation.Path.Contains("/operator/", StringComparison.Ordinal);
        if (isOperators && random.Next(2) == 0) return Who.Operator;
        var who = Callers[random.Next(Callers.Length)];
        // There is one only, who must not end its own session or account.
        return who == Who.Operator && !isOperators && operation.Method != "GET" ? Who.Owner : who;
    }

    private byte[] BodyOf(ContractOperation operation, MarkedTenant tenant, Random random) =>
        operation.BodySchema is null ? "{\"a\":1}"u8.ToArray() : _bodies.Make(operation, tenant, random);

    private static List<(string Name, string Value)> HeadersOf(
        ContractOperation operation, (string Name, string Value)[] caller, Random random)
    {
        List<(string Name, string Value)> headers = [.. caller];
        foreach (var parameter in operation.In("header"))
        {
            if (random.Next(6) != 0) continue;
            if (parameter.Name == "Idempotency-Key") headers.Add((parameter.Name, Keys[random.Next(Keys.Length)]));
            if (parameter.Name is "If-Match" or "If-None-Match") headers.Add((parameter.Name, Versions[random.Next(Versions.Length)]));
        }

        if (random.Next(10) == 0) headers.Add(OddHeaders[random.Next(OddHeaders.Length)]);
        if (random.Next(25) == 0 && headers.Count > 0) headers.Add(headers[random.Next(headers.Count)]);
        if (random.Next(200) == 0) headers.AddRange(Enumerable.Range(0, 80).Select(index => ($"X-Odd-{index}", "x")));
        if (random.Next(200) == 0) headers.Add(("X-Long", new string('x', 20_000)));
        return headers;
    }

    private static string QueryOf(ContractOperation operation, Random random)
    {
        var query = new List<string>();
        foreach (var parameter in operation.In("query"))
        {
            var isNeeded = parameter.IsRequired || parameter.Name is "serviceType" or "date";
            if (isNeeded ? random.Next(8) == 0 : random.Next(5) != 0) continue;
            query.Add(Pair(parameter.Name, random.Next(6) switch
            {
                0 => Short(OddValues.AsText(random)),
                _ when parameter.Name == "date" => KnownValues.Start(random)[..10],
                _ => parameter.Example,
            }));
            if (random.Next(40) == 0) query.Add(query[^1]);
        }

        if (random.Next(20) == 0) query.Add(Pair(Short(OddValues.AsText(random)), "x"));
        if (random.Next(40) == 0) query.Add("%zz=%00&&=&a[]=%ff%fe");
        return query.Count == 0 ? "" : "?" + string.Join('&', query);
    }

    private static string Pair(string name, string value) => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

    // Longer ones the server refuses before anybody looks at them.
    private static string Short(string text) => text.Length <= 400 ? text : text[..400];
}
