using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>Reads closed days from calendar files (RFC 5545).</summary>
public interface IHolidayFormat
{
    /// <summary>
    /// Reads a file: events that last whole days and have not passed, and of those that come back every year the next ones. A file that
    /// cannot be read is refused; an event that cannot be taken is named.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="today">The date.</param>
    Outcome<HolidayFileContent> Read(string text, DateOnly today);
}

/// <summary>An event that was not taken.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Date">When it begins, if that can be told.</param>
/// <param name="Reason">Why it was not taken, for people.</param>
public sealed record SkippedHoliday(string Name, DateOnly? Date, string Reason);

/// <summary>What was found in a file.</summary>
public sealed class HolidayFileContent
{
    private readonly List<Holiday> _taken = [];
    private readonly List<SkippedHoliday> _left = [];

    /// <summary>The closed days, without ids.</summary>
    public IReadOnlyList<Holiday> Taken => _taken;

    /// <summary>The first events that were not taken, as many as are named.</summary>
    public IReadOnlyList<SkippedHoliday> Left => _left;

    /// <summary>How many events were not taken.</summary>
    public int LeftTotal { get; private set; }

    /// <summary>Takes one.</summary>
    /// <param name="holiday">The closed days.</param>
    public void Take(Holiday holiday) => _taken.Add(holiday);

    /// <summary>Leaves one, and says why.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="date">When it begins, if that can be told.</param>
    /// <param name="reason">Why it is left, for people.</param>
    public void Leave(string name, DateOnly? date, string reason)
    {
        const int mostNamed = 100;
        LeftTotal++;
        if (_left.Count < mostNamed) _left.Add(new SkippedHoliday(name, date, reason));
    }
}
