using Actors.Scheduling;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In process, because the project BenchmarkDotNet would generate does not find its outputs under artifacts/.
// Run with: dotnet run -c Release --project bench/Availability -- --filter '*'
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromTypes([typeof(SlotBenchmarks), typeof(TimelineBenchmarks), typeof(AnswerBenchmarks)]).Run(args, config);
