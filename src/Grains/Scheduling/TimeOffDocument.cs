using System.Text.Json;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>The document of time off, for who looks at the past: a calendar forgets it. Why the expert was off is not in it.</summary>
internal static class TimeOffDocument
{
    /// <summary>The document's key.</summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="id">The time off.</param>
    public static DocumentKey KeyOf(UnitOfWork work, string id) => new(work.Caller.Tenant, SchedulingDocuments.TimeOff, id);

    /// <summary>The document.</summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="expertId">Who is off.</param>
    /// <param name="timeOff">The time off.</param>
    public static Document Of(UnitOfWork work, string expertId, TimeOff timeOff) => new()
    {
        Key = KeyOf(work, timeOff.Id),
        Version = work.Version,
        CreatedAt = work.Now,
        Body = JsonSerializer.SerializeToUtf8Bytes(timeOff with { Reason = null }, SchedulingJson.Default.TimeOff),
        Owner = expertId,
        StartsAt = timeOff.Start,
        EndsAt = timeOff.End,
    };
}
