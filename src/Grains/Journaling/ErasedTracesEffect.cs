using System.Globalization;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Journaling;

/// <summary>The effect that removes the traces of what was erased. Erasures of one minute share it.</summary>
internal static class ErasedTracesEffect
{
    /// <summary>The effect's kind; no payload.</summary>
    public const string Kind = "journaling.remove-erased-traces";

    // An erasure that was decided in the effect's minute is durable by then.
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(2);

    /// <summary>The effect for what is erased now.</summary>
    /// <param name="now">The time.</param>
    public static Effect For(DateTimeOffset now)
    {
        var minute = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        return new Effect
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"erased-traces-{minute.ToUnixTimeSeconds()}"),
            Tenant = Caller.System,
            Kind = Kind,
            Target = GrainKey.For(Caller.System, "erased-traces"),
            Payload = ReadOnlyMemory<byte>.Empty,
            DueAt = minute + Wait,
        };
    }
}
