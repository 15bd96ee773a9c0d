using System.Text.Json;
using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Texts;

namespace Actors.Web.Desk.Appointments.Details;

/// <summary>Something that happened to an appointment, in words.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What.</param>
/// <param name="By">Who did it; null when that is nobody in particular.</param>
public sealed record HistoryEntry(DateTimeOffset At, string Text, string? By)
{
    private const string Prefix = "scheduling.appointment-";
    private const string Suffix = ".v1";

    /// <summary>The journal of an appointment in words, oldest first; what means nothing to people is left out. Pure.</summary>
    /// <param name="events">The journal's events.</param>
    /// <param name="texts">The words.</param>
    /// <param name="times">How times are written.</param>
    /// <param name="nameOf">The name of a user or an expert; null for one who has none here.</param>
    public static IReadOnlyList<HistoryEntry> Of(
        IEnumerable<AuditEventInfo> events, AppointmentTexts texts, DeskTimes times, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(nameOf);
        var entries = new List<HistoryEntry>();
        foreach (var entry in events)
        {
            if (!entry.Action.StartsWith(Prefix, StringComparison.Ordinal) || !entry.Action.EndsWith(Suffix,
                StringComparison.Ordinal)) continue;
            var detail = StartOf(entry.Data) is { } start ? times.When(start) : ExpertOf(entry.Data) is { } expert ? nameOf(expert) : null;
            if (texts.Happened(entry.Action[Prefix.Length..^Suffix.Length], detail) is not { } text) continue;
            entries.Add(new HistoryEntry(entry.At, text, ActorOf(entry.Actor, texts, nameOf)));
        }

        return entries;
    }

    private static string? ActorOf(string actor, AppointmentTexts texts, Func<string, string?> nameOf) => actor switch
    {
        "system" => null,
        "anonymous" => texts.TheClient,
        _ => nameOf(actor) ?? texts.SomebodyElse,
    };

    // Where it was moved to; a booking tells of its whole appointment, whose first time is not looked for.
    private static DateTimeOffset? StartOf(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || data.TryGetProperty("expertId", out _)) return null;
        if (!data.TryGetProperty("claim", out var time) || time.ValueKind != JsonValueKind.Object) return null;
        return time.TryGetProperty("start", out var start) && start.TryGetDateTimeOffset(out var at) ? at : null;
    }

    private static string? ExpertOf(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty("expertId", out var expert)
            && expert.ValueKind == JsonValueKind.String
            ? expert.GetString()
            : null;
}
