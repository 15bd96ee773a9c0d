using System.Globalization;
using Actors.Live.Bench;

// Live events: dotnet run -c Release --project bench/Live -- [fan-out|idle|cuts ...]; everything on loopback, in a temporary folder. It
// ends with 1 when an aim is missed (docs/performance.md).
var known = new Dictionary<string, Func<Task<bool>>>
{
    ["fan-out"] = () => FanOut.RunAsync(connections: 1_000, rate: 2_000, TimeSpan.FromSeconds(10)),
    ["idle"] = () => Idle.RunAsync(connections: 10_000),
    ["cuts"] = () => Cuts.RunAsync(cuts: 10_000, readers: 100),
};
if (args.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no {unknown}; there are {string.Join(", ", known.Keys)}.");
    return 2;
}

var isMet = true;
foreach (var name in args.Length == 0 ? [.. known.Keys] : args)
{
    CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    isMet &= await known[name]();
}

return isMet ? 0 : 1;
