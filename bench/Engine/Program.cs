using Actors.Engine.Bench;
using BenchmarkDotNet.Running;

BenchmarkRunner.Run<EngineBenchmarks>(args: args);
