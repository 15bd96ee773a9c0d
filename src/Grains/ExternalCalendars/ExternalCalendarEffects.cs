using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Journaling;

namespace Actors.Grains.ExternalCalendars;

/// <summary>The effects of other calendars.</summary>
internal static class ExternalCalendarEffects
{
    /// <summary>Reads a calendar when its time has come; no payload, the target is the calendar.</summary>
    public const string SyncKind = "external-calendars.sync";

    /// <summary>Mails that a calendar was given up; no payload, the target is the calendar.</summary>
    public const string MailKind = "external-calendars.mail";

    /// <summary>Mails that a calendar was given up.</summary>
    /// <param name="work">The calendar's unit of work, with its event.</param>
    /// <param name="calendarId">The calendar.</param>
    public static Effect Mail(UnitOfWork work, string calendarId) => new()
    {
        Id = $"external-calendar-mail-{work.Caller.Tenant}-{calendarId}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = MailKind,
        Target = GrainKey.For(work.Caller.Tenant, calendarId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = work.Now,
    };

    /// <summary>Reads a calendar at a time.</summary>
    /// <param name="work">The calendar's unit of work, with its event.</param>
    /// <param name="calendarId">The calendar.</param>
    /// <param name="at">When.</param>
    public static Effect Sync(UnitOfWork work, string calendarId, DateTimeOffset at) => new()
    {
        Id = $"external-calendar-sync-{work.Caller.Tenant}-{calendarId}-{work.Version}",
        Tenant = work.Caller.Tenant,
        Kind = SyncKind,
        Target = GrainKey.For(work.Caller.Tenant, calendarId),
        Payload = ReadOnlyMemory<byte>.Empty,
        DueAt = at,
    };
}

/// <summary>Reads calendars when their time has come.</summary>
internal sealed class SyncCalendarHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => ExternalCalendarEffects.SyncKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IExternalCalendarGrain>(effect.Target).SyncIfDue();
}
