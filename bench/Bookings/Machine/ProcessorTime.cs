using System.Globalization;

namespace Actors.Bookings.Machine;

/// <summary>Processor seconds as the kernel counts them.</summary>
internal static class ProcessorTime
{
    // The unit of /proc is fixed for programs, whatever the kernel's own tick is.
    private const double TicksPerSecond = 100;

    /// <summary>What a process has used.</summary>
    public static double Of(int process) => TryRead(process.ToString(CultureInfo.InvariantCulture), out var stat) ? stat.Own : 0;

    /// <summary>What a process, its children and those that have ended have used.</summary>
    public static double OfFamily(int process)
    {
        if (!TryRead(process.ToString(CultureInfo.InvariantCulture), out var parent)) return 0;
        var sum = parent.Own + parent.Ended;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (TryRead(Path.GetFileName(folder), out var child) && child.Parent == process) sum += child.Own;
        }

        return sum;
    }

    private static bool TryRead(string process, out (int Parent, double Own, double Ended) stat)
    {
        stat = default;
        if (!char.IsAsciiDigit(process[0])) return false;
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            // The name of the program may hold blanks and brackets; everything after its last bracket is numbers.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            var times = fields[11..15].Select(field => long.Parse(field, CultureInfo.InvariantCulture) / TicksPerSecond).ToArray();
            stat = (int.Parse(fields[1], CultureInfo.InvariantCulture), times[0] + times[1], times[2] + times[3]);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
