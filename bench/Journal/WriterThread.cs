using System.Globalization;

namespace Actors.Journal;

/// <summary>
/// The processor time of the writer's thread, which a busy machine changes less than it changes the clock's time. Linux only.
/// </summary>
internal static class WriterThread
{
    private const string Name = "journal writer";
    private const double MicrosecondsPerTick = 10_000;

    /// <summary>Microseconds in user and kernel mode; zero when there is no such thread.</summary>
    public static (double User, double Kernel) ReadMicroseconds()
    {
        if (!OperatingSystem.IsLinux()) return default;
        foreach (var task in Directory.GetDirectories("/proc/self/task"))
        {
            if (File.ReadAllText($"{task}/comm").Trim() != Name) continue;
            // Fields are counted behind the name, which stands in brackets: utime is the 12th and stime the 13th of the rest.
            var fields = File.ReadAllText($"{task}/stat").Split(") ")[1].Split(' ');
            return (Ticks(fields[11]), Ticks(fields[12]));
        }

        return default;
    }

    /// <summary>How many bytes this process has written to files, log and checkpoints included.</summary>
    public static long ReadWrittenBytes() => OperatingSystem.IsLinux()
        ? long.Parse(
            File.ReadLines("/proc/self/io").Single(line => line.StartsWith("wchar: ", StringComparison.Ordinal))[7..],
            CultureInfo.InvariantCulture)
        : 0;

    private static double Ticks(string field) => double.Parse(field, CultureInfo.InvariantCulture) * MicrosecondsPerTick;
}
