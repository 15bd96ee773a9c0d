using Actors.Simulation.Running;

var first = ulong.Parse(args.ElementAtOrDefault(0) ?? "1");
var count = int.Parse(args.ElementAtOrDefault(1) ?? "1");
var keep = args.Contains("--trace");
for (var seed = first; seed < first + (ulong)count; seed++)
{
    RunResult? result = null;
    var thread = new Thread(() => result = new SimulationRun(seed, new RunOptions { KeepTrace = keep }).Run(), 16 << 20);
    var watch = System.Diagnostics.Stopwatch.StartNew();
    thread.Start();
    thread.Join();
    if (keep) Console.WriteLine(result!.Trace);
    Console.WriteLine($"{seed} {result!.Digest[..12]} {result.Turns} turns {result.Operations} operations {result.Events} events {watch.ElapsedMilliseconds} ms {result.Failure?.ToString() ?? "ok"}");
}
