using System.Diagnostics;

namespace Actors.Bookings;

/// <summary>Runs a load between two readings of processors and log, and proves its bookings.</summary>
internal static class Meter
{
    private const double PerThousand = 1_000;

    /// <summary>Measures.</summary>
    public static async Task<Figures> Run(Load load, Arena arena, Stage stage, Settings settings, int round)
    {
        // A restart takes time that is not the load's.
        if (load is ColdLoad) await arena.Restart();
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
            HostSeconds = (after.Host - before.Host) * PerThousand / decisions,
            DatabaseSeconds = (after.Database - before.Database) * PerThousand / decisions,
            GeneratorSeconds = (after.Generator - before.Generator) * PerThousand / decisions,
            LogBytes = durable == 0 || load.IsEcho ? null : (after.Log - before.Log) / durable,
            Overlaps = proof?.Overlaps,
            Missing = proof is null ? null : Math.Max(0, arena.Acknowledged - proof.Rows),
        };
    }

    private readonly record struct Reading(double Host, double? Database, double Generator, long? Log)
    {
        public static async Task<Reading> Take(Arena arena)
        {
            using var self = Process.GetCurrentProcess();
            return new Reading(
                ProcessorTime.Of(arena.Host.Id), arena.DatabaseSeconds, self.TotalProcessorTime.TotalSeconds, await arena.LogPosition());
        }
    }
}
