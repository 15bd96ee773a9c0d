using System.Globalization;
using System.Text;
using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>The effects of copies. Their target is the calendar.</summary>
internal static class CopyEffects
{
    /// <summary>Sees to the copies; no payload.</summary>
    public const string RunKind = "external-calendars.copy";

    /// <summary>Mails that a copy was put back; the payload is the <see cref="CopyPutBack"/>.</summary>
    public const string MailPutBackKind = "external-calendars.mail-put-back";

    /// <summary>Mails that many copies were deleted at once; the payload is how many.</summary>
    public const string MailManyKind = "external-calendars.mail-many-deleted";

    /// <summary>Sees to the copies at a time.</summary>
    /// <param name="work">The unit of work, with its event.</param>
    /// <param name="at">When.</param>
    public static Effect Run(UnitOfWork work, DateTimeOffset at) => Of(work, RunKind, "run", ReadOnlyMemory<byte>.Empty, at);

    /// <summary>Mails that a copy was put back.</summary>
    /// <param name="work">The unit of work, with its event.</param>
    /// <param name="back">What was put back.</param>
    public static Effect MailPutBack(UnitOfWork work, CopyPutBack back) => Of(
        work, MailPutBackKind, "put-back", JsonSerializer.SerializeToUtf8Bytes(back, ExternalCalendarsJson.Default.CopyPutBack), work.Now);

    /// <summary>Mails that many copies were deleted at once.</summary>
    /// <param name="work">The unit of work, with its event.</param>
    /// <param name="count">How many.</param>
    public static Effect MailMany(UnitOfWork work, int count) =>
        Of(work, MailManyKind, "many", Encoding.UTF8.GetBytes(count.ToString(CultureInfo.InvariantCulture)), work.Now);

    private static Effect Of(UnitOfWork work, string kind, string name, ReadOnlyMemory<byte> payload, DateTimeOffset at)
    {
        var (tenant, calendar) = (work.Caller.Tenant, work.Stream.Id);
        return new Effect
        {
            // Mails have it too, and it becomes the name of a file there.
            Id = $"copies-{name}-{tenant}-{calendar}-{work.Version}",
            Tenant = tenant,
            Kind = kind,
            Target = GrainKey.For(tenant, calendar),
            Payload = payload,
            DueAt = at,
        };
    }
}

/// <summary>Sees to the copies of appointments when their time has come, and has the calendar say whether they can be written.</summary>
internal sealed class CopyHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => CopyEffects.RunKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var problem = await grains.GetGrain<IAppointmentCopiesGrain>(effect.Target).Run();
        await grains.GetGrain<IExternalCalendarGrain>(effect.Target).NoteWriting(problem);
    }
}
