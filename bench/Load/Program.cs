using System.Globalization;
using Actors.Load;

// Bookings per second over HTTP, one hot expert and many, beside the same host's echo; see docs/benchmarks.md.
var seconds = Setting("--seconds", 8);
var experts = Setting("--experts", 10_000);
var rate = Setting("--rate", 0);
var storage = args.SkipWhile(argument => argument != "--storage").Skip(1).FirstOrDefault() ?? "Sqlite";
var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
var host = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "EchoHost", configuration, "Actors.EchoHost.dll"));

await using var server = new Server();
await server.Start(host, storage);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{storage}: ready {server.StartedIn.TotalMilliseconds:F0} ms after process start"));
using var http = new HttpClient();
var clinic = new Clinic(http, server.Port);
await clinic.Open(experts + 1);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"{experts} calendars active: working set {server.WorkingSet / 1048576.0:F0} MiB"));

await Run("warm-up", 64, 3, clinic.BookSpread);
var only = Setting("--connections", 0);
foreach (var connections in only == 0 ? [64, 256] : new[] { only })
{
    await Run("echo", connections, seconds, clinic.Echo);
    await Run("bookings, one hot expert", connections, seconds, clinic.BookHot);
    await Run($"bookings, {experts} experts", connections, seconds, clinic.BookSpread);
}

async Task Run(string name, int connections, int duration, Func<ReadOnlyMemory<byte>> request)
{
    var before = server.ProcessorTime;
    var measured = await Measurement.Run(name, server.Port, connections, TimeSpan.FromSeconds(duration), rate, request);
    var spent = server.ProcessorTime - before;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{measured}  host CPU {spent.TotalSeconds * 1000 / (measured.PerSecond * duration):F3} s per 1,000"));
}

int Setting(string name, int otherwise)
{
    var at = Array.IndexOf(args, name);
    return at < 0 ? otherwise : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
}
