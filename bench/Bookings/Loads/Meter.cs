using System.Diagnostics;
using Actors.Bookings.Contenders;
using Actors.Bookings.Machine;
using Actors.Bookings.Report;
using Actors.Bookings.Traffic;

namespace Actors.Bookings.Loads;

/// <summary>Runs a load between two readings of processors and log, and proves its bookings.</summary>
internal static class Meter
{
    private const double PerThousand = 1_000;

    // The kernel counts in hundredths of a second; less than this says nothing.
    private const double LeastSeconds = 0.2;

    /// <summary>Measures.</summary>
    public static async Task<Figures> Run(Load load, Arena arena, Stage stage, Settings settings, int round)
    {
        await load.Prepare(arena, stage, settings);
        var before = await Reading.Take(arena);
        var outcome = await load.Run(arena, stage, settings);
        var after = await Reading.Take(arena);
        var tally = outcome.Tally;
        var won = tally.Count(Answered.Won);
        if (!load.IsEcho) arena.Acknowledged += won;
        var proof = load.IsEcho ? null : await arena.Prove(isLast: false);
        // Refusals under a key are kept as bookings are, and cost the log as much.
        double durable = won + tally.Count(Answered.Refused);
        double decisions = durable + tally.Count(Answered.Repeated) + tally.Count(Answered.Read);
        return new Figures
        {
            Contender = arena.Contender,
            Load = load,
            Round = round,
            PerSecond = decisions / outcome.Seconds,
            Failed = tally.Count(Answered.Failed),
            FirstFailure = tally.FirstFailure,
            Won = tally.Of(Answered.Won),
            Refused = tally.Of(Answered.Refused),
            Repeated = tally.Of(Answered.Repeated),
            Reads = tally.Of(Answered.Read),
            Rate = outcome.Rate,
            LastAnswer = Median.Of(outcome.LastAnswers),
            Bursts = outcome.LastAnswers.Count,
            WrongBursts = outcome.WrongBursts,
            HostSeconds = Per(decisions, after.Host - before.Host),
            DatabaseSeconds = after.Database is null ? null : Per(decisions, after.Database.Value - before.Database!.Value),
            GeneratorSeconds = Per(decisions, after.Generator - before.Generator),
            LogBytes = durable == 0 || load.IsEcho ? null : (after.Log - before.Log) / durable,
            Overlaps = proof?.Overlaps,
            Missing = proof is null ? null : Math.Max(0, arena.Acknowledged - proof.Rows),
        };
    }

    private static double Per(double decisions, double seconds) => seconds < LeastSeconds ? double.NaN : seconds * PerThousand / decisions;

    private readonly record struct Reading(double Host, double? Database, double Generator, long? Log)
    {
        public static async Task<Reading> Take(Arena arena)
        {
            using var self = Process.GetCurrentProcess();
            return new Reading(
                arena.Processes.Sum(ProcessorTime.Of),
                arena.DatabaseSeconds,
                self.TotalProcessorTime.TotalSeconds,
                await arena.LogPosition());
        }
    }
}
