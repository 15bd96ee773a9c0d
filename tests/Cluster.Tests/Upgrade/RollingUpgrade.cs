using System.Diagnostics;
using System.Globalization;
using Actors.Cluster.Load;
using Actors.Cluster.Processes;

namespace Actors.Cluster.Upgrade;

/// <summary>Replaces the processes of a cluster one by one while clients book, and stops in the middle to see both versions serve.</summary>
internal sealed class RollingUpgrade(TestCluster cluster, IReadOnlyList<string> experts, History history, Action<string> tell)
{
    private const int BookingsOfEach = 50;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Goes from one version to the other.</summary>
    /// <param name="build">The programs of the version to go to.</param>
    /// <param name="whenMixed">What is looked at when two silos and one host, the first, are of that version, and the others not yet.</param>
    public async Task To(string build, Func<Task> whenMixed)
    {
        await Step("silo 0", () => cluster.ReplaceSilo(0, build));
        await Step("silo 1", () => cluster.ReplaceSilo(1, build));
        await Step("host 0", () => cluster.ReplaceHost(0, build));
        await EveryExpertIsBooked();
        await whenMixed();
        await Step("silo 2", () => cluster.ReplaceSilo(2, build));
        await Step("host 1", () => cluster.ReplaceHost(1, build));
        await EveryExpertIsBooked();
    }

    private async Task Step(string what, Func<Task> replace)
    {
        var (from, failures) = (Stopwatch.GetTimestamp(), history.Unanswered);
        await replace();
        var over = Stopwatch.GetTimestamp();
        await Until(() => history.HasAnsweredSince(over));
        tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{what} in {Stopwatch.GetElapsedTime(from).TotalSeconds:F1} s, the hot expert silent for {history.LongestSilence(from, Stopwatch.GetTimestamp()).TotalSeconds:F2} s, {history.Unanswered - failures} requests made again"));
    }

    private async Task EveryExpertIsBooked()
    {
        var before = history.Answers.Count;
        await Until(() =>
        {
            var booked = history.Answers.Skip(before).Where(answer => answer.Appointment is not null).CountBy(answer => answer.Expert).ToDictionary();
            return experts.All(expert => booked.GetValueOrDefault(expert) >= BookingsOfEach);
        });
    }

    private static async Task Until(Func<bool> condition)
    {
        var from = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Stopwatch.GetElapsedTime(from).ShouldBeLessThan(LongestWait, "nobody can book any more");
            await Task.Delay(20);
        }
    }
}
