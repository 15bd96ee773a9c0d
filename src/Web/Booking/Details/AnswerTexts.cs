using System.Globalization;
using System.Text.Json;
using Actors.Web.Api;

namespace Actors.Web.Booking.Details;

/// <summary>Answers between forms, where they are texts, and the API, where they have types.</summary>
internal static class AnswerTexts
{
    /// <summary>An answer as a form shows it.</summary>
    public static IReadOnlyList<string> Of(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.String => [answer.GetString()!],
        JsonValueKind.Number => [answer.GetRawText()],
        JsonValueKind.True => ["true"],
        JsonValueKind.Array => [.. answer.EnumerateArray().Select(item => item.ToString())],
        _ => [],
    };

    /// <summary>
    /// An answer as the API has it; null for none. What cannot be read as its question's type goes as it is, for the API to refuse.
    /// </summary>
    public static JsonElement? ValueOf(QuestionInfo question, IReadOnlyList<string> texts)
    {
        if (question.Type == "boolean") return JsonSerializer.SerializeToElement(texts.Count > 0, BookingFormJson.Default.Boolean);
        if (texts.Count == 0) return null;
        if (question.Type == "choices") return JsonSerializer.SerializeToElement([.. texts], BookingFormJson.Default.StringArray);
        var isNumber = question.Type == "number"
            && decimal.TryParse(texts[0].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return isNumber
            ? JsonSerializer.SerializeToElement(
                decimal.Parse(texts[0].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture),
                BookingFormJson.Default.Decimal)
            : JsonSerializer.SerializeToElement(texts[0], BookingFormJson.Default.String);
    }
}
