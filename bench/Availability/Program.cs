using Actors.SlotBenchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In process, because the project BenchmarkDotNet would generate does not find its outputs under artifacts/.
// Run with: dotnet run -c Release --project bench/Availability -- --filter '*'
if (args is ["spread"])
{
    Spread.Run();
    return;
}

var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
Type[] benchmarks = [typeof(SlotBenchmarks), typeof(TimelineBenchmarks), typeof(AnswerBenchmarks), typeof(TeamBenchmarks)];
BenchmarkSwitcher.FromTypes(benchmarks).Run(args, config);
