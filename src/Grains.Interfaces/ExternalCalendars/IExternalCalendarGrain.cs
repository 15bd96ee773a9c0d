using System.Text.Json.Serialization;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.ExternalCalendars;

/// <summary>
/// One other calendar of an expert, which it reads again and again, and whose time it tells the expert's own calendar. The key is
/// <c>{tenant}/xcl_...</c>.
/// </summary>
[Alias("external-calendars.grain")]
public interface IExternalCalendarGrain : IGrainWithStringKey
{
    /// <summary>
    /// Reads it for the first time, and from then on again and again. VALIDATION_FAILED with the field <c>url</c> when it cannot be read;
    /// LIMIT_REACHED when the expert has as many as she may, or when it takes too much.
    /// </summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="definition">What it is.</param>
    [Alias("connect")]
    Task<Outcome<ExternalCalendar>> Connect(CreationKey key, ExternalCalendarDefinition definition);

    /// <summary>What is known of it.</summary>
    [Alias("get")]
    Task<Outcome<ExternalCalendar>> Get();

    /// <summary>Where appointments are copied to; null when they are not, or when reading it was given up.</summary>
    [Alias("get-receiver"), AlwaysInterleave]
    Task<CalendarReceiver?> GetReceiver();

    /// <summary>Notes whether copies of appointments can be written; the same again changes nothing.</summary>
    /// <param name="problem">Why not, one of <see cref="CalendarProblems"/>; null when they can.</param>
    [Alias("note-writing")]
    Task NoteWriting(string? problem);

    /// <summary>Reads it now. One that was given up is tried again.</summary>
    [Alias("sync")]
    Task<Outcome<ExternalCalendar>> Sync();

    /// <summary>Reads it when its time has come; a call that comes early or twice changes nothing.</summary>
    [Alias("sync-if-due")]
    Task SyncIfDue();

    /// <summary>Reads it no more, and gives its time back.</summary>
    [Alias("remove")]
    Task<Outcome<ExternalCalendar>> Remove();
}

/// <summary>
/// How events and documents of other calendars are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ExternalCalendarConnected))]
[JsonSerializable(typeof(ExternalCalendarRead))]
[JsonSerializable(typeof(ExternalCalendarReadFailed))]
[JsonSerializable(typeof(ExternalCalendarRemoved))]
[JsonSerializable(typeof(ExternalCalendarWritingNoted))]
[JsonSerializable(typeof(CopiesAwaited))]
[JsonSerializable(typeof(CopyNoted))]
[JsonSerializable(typeof(CopyPutBack))]
[JsonSerializable(typeof(CopyRemoved))]
[JsonSerializable(typeof(CopiesPostponed))]
[JsonSerializable(typeof(CopiesSettled))]
[JsonSerializable(typeof(ExternalCalendar))]
[JsonSerializable(typeof(CalendarSignIn))]
public sealed partial class ExternalCalendarsJson : JsonSerializerContext;

/// <summary>Document kinds of other calendars.</summary>
public static class ExternalCalendarDocuments
{
    /// <summary>An <see cref="ExternalCalendar"/>: owner the expert's id.</summary>
    public const string Calendar = "external-calendar";
}
