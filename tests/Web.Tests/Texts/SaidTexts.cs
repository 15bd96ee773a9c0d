using System.Reflection;
using Actors.Web.Texts;

namespace Actors.Web.Tests.Texts;

/// <summary>All that a language says: its texts, and its functions with numbers, names, days and the API's words.</summary>
internal static class SaidTexts
{
    private static readonly int[] Numbers = [0, 1, 2, 5, 22];

    // What functions are asked with: the API's words, names of fields, and what stands for itself.
    private static readonly string[] Words =
    [
        "SCHEDULE_CONFLICT", "OUTSIDE_AVAILABILITY", "NOTICE_TOO_SHORT", "BEYOND_BOOKING_WINDOW", "LIMIT_REACHED", "CAPACITY_REACHED",
        "IDEMPOTENCY_KEY_REUSED", "RATE_LIMITED", "INVALID_TRANSITION", "POLICY_VIOLATION", "VALIDATION_ERROR", "BOOKED", "HELD",
        "BUFFER", "TIME_OFF", "EXTERNAL_BUSY", "NOTICE", "WINDOW", "LIMIT", "HOLIDAY", "AVAILABILITY", "name", "email", "phone",
        "notes", "staffNotes", "q.1", "to", "from", "seats", "search", "online", "asked", "address", "scheduled", "confirmed",
        "completed", "cancelled", "no_show", "waiting", "offered", "booked", "left", "expired", "amended", "missed", "erased",
        "rescheduled", "reassigned", "mail-refused", "client", "expert", "no-show", "moved", "saved", "link-sent", "link-often",
        "changed", "too-late", "Europe", "America", "Arctic", "Atlantic", "Indian", "Pacific", "Africa", "Asia", "Australia",
        "Antarctica", "RESOURCE_NOT_FOUND", "INSUFFICIENT_PERMISSIONS", "DUPLICATE_RESOURCE", "owner", "admin", "organization", "password",
        "zone", "week", "first", "last", "date", "start", "end", "reason", "minutes", "hours", "days", "any", "round_robin", "collective",
        "text", "multiline", "number", "choice", "choices", "boolean", "serviceType", "description", "durationMinutes",
        "slotIntervalMinutes", "bufferBeforeMinutes", "bufferAfterMinutes", "price", "currency", "assignment", "capacity",
        "confirmWithinHours", "notice", "noticeUnit", "bookingWindowDays", "maxPerDay", "maxPerWeek", "maxPerMonth",
        "maxActivePerClient", "waitlistOfferMinutes", "freeUntilHours", "feePercent", "reminders", "durations", "durations.price",
        "places.type", "questions.label", "share.weight", "not_valid", "used_up", "used_by_client", "other_service", "other_client",
        "email_missing", "first_booking_only", "other_currency", "nothing_to_pay", "price_too_low", "busy", "Ana",
    ];

    /// <summary>Every text with the name of what says it: area, member, and what it was asked with.</summary>
    public static IEnumerable<(string Name, string Text)> Of(Language language)
    {
        foreach (var area in typeof(Language).GetProperties().Where(IsWords))
        {
            var texts = area.GetValue(language).ShouldNotBeNull();
            foreach (var member in area.PropertyType.GetProperties())
            {
                var name = $"{area.Name}.{member.Name}";
                if (member.GetValue(texts) is string text) yield return (name, text);
                if (member.GetValue(texts) is not Delegate function) continue;
                foreach (var (arguments, said) in Asked(function, language)) yield return ($"{name}({arguments})", said);
            }
        }
    }

    private static bool IsWords(PropertyInfo property) =>
        property.PropertyType.Name.EndsWith("Texts", StringComparison.Ordinal) && property.PropertyType != typeof(FormatTexts);

    private static IEnumerable<(string Arguments, string Text)> Asked(Delegate function, Language language)
    {
        var choices = function.GetType().GetMethod("Invoke")!.GetParameters()
            .Select(parameter => ValuesOf(parameter.ParameterType, language)).ToArray();
        var length = choices.Max(values => values.Length);
        for (var index = 0; index < length; index++)
        {
            var arguments = choices.Select(values => values[index % values.Length]).ToArray();
            // What is no word of a function's own is null, or stands for itself.
            if (function.DynamicInvoke(arguments) is string text && !arguments.Contains(text))
                yield return (string.Join(", ", arguments), text);
        }
    }

    private static object[] ValuesOf(Type type, Language language)
    {
        if (type == typeof(int) || type == typeof(int?)) return [.. Numbers.Cast<object>()];
        if (type == typeof(bool)) return [true, false, true];
        if (type == typeof(AppointmentSentence)) return [new AppointmentSentence("1", "2", "3", null, "4")];
        return [.. Words, language.Format.Date(new NodaTime.LocalDate(2027, 3, 29)), "14:05", "01:05"];
    }
}
