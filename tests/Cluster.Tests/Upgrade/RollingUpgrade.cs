using System.Diagnostics;
using System.Globalization;
using Actors.Cluster.Tests.Load;
using Actors.Cluster.Tests.Processes;

namespace Actors.Cluster.Tests.Upgrade;

/// <summary>
/// Replaces the processes of a cluster one by one while clients book, and stops in the middle to see both versions serve.
/// </summary>
internal sealed class RollingUpgrade(TestCluster cluster, IReadOnlyList<string> experts, History history, Action<string> tell)
{
    private const int BookingsOfEach = 50;

    /// <summary>Goes from one version to the other.</summary>
    /// <param name="build">The programs of the version to go to.</param>
    /// <param name="whenMixed">
    /// What is looked at when two silos and one host, the first, are of that version, and the others not yet.
    /// </param>
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
        await Eventually.Holds(() => history.HasAnsweredSince(over));
        tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{what} in {Stopwatch.GetElapsedTime(from).TotalSeconds:F1} s, the hot expert silent for "
                + $"{history.LongestSilence(from, Stopwatch.GetTimestamp()).TotalSeconds:F2} s, {history.Unanswered - failures} requests "
                + $"made again"));
    }

    private async Task EveryExpertIsBooked()
    {
        var before = history.Answers.Count;
        await Eventually.Holds(() =>
        {
            var booked = history.Answers.Skip(before).Where(answer => answer.Appointment is not null)
                .CountBy(answer => answer.Expert).ToDictionary();
            return experts.All(expert => booked.GetValueOrDefault(expert) >= BookingsOfEach);
        });
    }
}
