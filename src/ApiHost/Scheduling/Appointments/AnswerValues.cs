using System.Collections.Immutable;
using System.Text.Json;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>Answers to questions as requests and answers have them: a text, a number, true or false, or a list of texts.</summary>
internal static class AnswerValues
{
    private const int MaxAnswers = 50;
    private const int MaxQuestion = 128;
    private const int MaxText = 2_000;
    private const int MaxChoices = 50;
    private const string Expected = "must be a text, a number, true or false, or a list of texts";

    /// <summary>
    /// Reads answers; whether they answer anything, and as they should, only the calendar or the appointment can tell. Null for none, and
    /// an answer of null is none.
    /// </summary>
    public static ImmutableDictionary<string, Answer>? Read(ref Validator validator, IReadOnlyDictionary<string, JsonElement>? answers)
    {
        if (answers is null || validator.IsTooMany("answers", answers.Count, MaxAnswers)) return null;
        var kept = ImmutableDictionary.CreateBuilder<string, Answer>();
        foreach (var (question, value) in answers)
        {
            if (validator.EntryName("answers", question, MaxQuestion) is not { } asked) continue;
            if (Read(ref validator, "answers." + asked, value) is { } answer && !kept.TryAdd(asked, answer)) validator.Twice("answers");
        }

        return kept.Count == 0 ? null : kept.ToImmutable();
    }

    /// <summary>Answers as they are shown: those from before there were types beside the others. Null for none.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Show(
        ImmutableDictionary<string, string> untyped, ImmutableDictionary<string, Answer>? typed)
    {
        if (untyped.IsEmpty && typed is not { Count: > 0 }) return null;
        var shown = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (question, text) in untyped) shown[question] = ToElement(text);
        foreach (var (question, answer) in typed ?? ImmutableDictionary<string, Answer>.Empty) shown[question] = ToElement(answer);
        return shown;
    }

    private static Answer? Read(ref Validator validator, string field, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.String:
                return validator.Lines(field, value.GetString(), MaxText) is { } text ? new Answer { Text = text } : null;
            case JsonValueKind.Number when value.TryGetDecimal(out var number):
                return new Answer { Number = number };
            case JsonValueKind.True or JsonValueKind.False:
                return new Answer { Flag = value.GetBoolean() };
            case JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                var items = value.EnumerateArray().Select(item => item.GetString()).ToArray();
                return new Answer { Choices = validator.List(field, items, MaxChoices, MaxText) };
            default:
                validator.Add(field, Expected);
                return null;
        }
    }

    private static JsonElement ToElement(Answer answer) => answer switch
    {
        { Text: { } text } => ToElement(text),
        { Number: { } number } => JsonSerializer.SerializeToElement(number, SchedulingAnswers.Default.Decimal),
        { Flag: { } flag } => JsonSerializer.SerializeToElement(flag, SchedulingAnswers.Default.Boolean),
        { Choices: { } choices } => JsonSerializer.SerializeToElement(choices.ToArray(), SchedulingAnswers.Default.StringArray),
        _ => default,
    };

    private static JsonElement ToElement(string text) => JsonSerializer.SerializeToElement(text, SchedulingAnswers.Default.String);
}
