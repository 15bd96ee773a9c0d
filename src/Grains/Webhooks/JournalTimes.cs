using Actors.Grains.Journaling;

namespace Actors.Grains.Webhooks;

/// <summary>Finds where in the journal a time begins.</summary>
internal static class JournalTimes
{
    /// <summary>
    /// How much earlier or later than its neighbours an event may say that it was decided: what is decided first may be committed second.
    /// </summary>
    public static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A position before all events of a tenant that were decided at a time or later. It halves what is left, so a journal of any length
    /// takes 64 short reads at most.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="time">The time.</param>
    /// <param name="until">The position at which to look no further.</param>
    public static async Task<long> PositionBeforeAsync(IJournal journal, string tenant, DateTimeOffset time, long until)
    {
        var (before, after) = (0L, until);
        while (before < after)
        {
            var middle = before + ((after - before) / 2);
            var next = await journal.ReadAllAsync(middle, tenant, 1, CancellationToken.None);
            if (next is [var found] && found.Position <= until && EventRecord.DecodeTime(found.Record.Span) < time - Slack)
                before = found.Position;
            else after = middle;
        }

        return before;
    }
}
