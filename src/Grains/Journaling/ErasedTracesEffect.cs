using System.Globalization;
using Actors.Effects;

namespace Actors.Journaling;

/// <summary>The effect that removes the traces of what was erased. Erasures of one minute share it.</summary>
internal sealed class ErasedTracesEffect(IErasedTraces traces) : IEffectHandler
{
    private const string EffectKind = "journaling.remove-erased-traces";

    // An erasure that was decided in the effect's minute is durable by then.
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public string Kind => EffectKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => traces.RemoveErasedTracesAsync(cancellationToken);

    /// <summary>The effect for what is erased now.</summary>
    /// <param name="now">The time.</param>
    public static Effect For(DateTimeOffset now)
    {
        var minute = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMinute, TimeSpan.Zero);
        return new Effect
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"erased-traces-{minute.ToUnixTimeSeconds()}"),
            Tenant = Caller.System,
            Kind = EffectKind,
            Target = GrainKey.For(Caller.System, "erased-traces"),
            Payload = ReadOnlyMemory<byte>.Empty,
            DueAt = minute + Wait,
        };
    }
}
