using System.Collections.Immutable;
using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Text;

namespace Actors.Grains.Scheduling;

/// <summary>What answers a service's questions take. Pure; what is wrong is named as <c>answers.{id}</c>.</summary>
internal static class AnswerRules
{
    private const int MostCharacters = 500;
    private const int MostCharactersOfLines = 2_000;
    private const int MostCharactersOfPhone = 40;
    private const int FewestDigitsOfPhone = 4;
    private const string SignsOfPhone = "+-()./ ";

    /// <summary>A refusal that names each answer that is missing, unknown or of the wrong sort; null when none is.</summary>
    /// <param name="questions">The questions; null for none.</param>
    /// <param name="answers">The answers; null for none.</param>
    public static Refusal? Check(ImmutableArray<Question>? questions, ImmutableDictionary<string, Answer>? answers)
    {
        if (questions is null && answers is not { Count: > 0 }) return null;
        var asked = questions ?? [];
        var given = answers ?? ImmutableDictionary<string, Answer>.Empty;
        var problems = new List<FieldProblem>();
        foreach (var question in asked)
        {
            if ((given.TryGetValue(question.Id, out var answer) ? Fault(question, answer) : Missing(question)) is { } fault)
                problems.Add(new FieldProblem("answers." + question.Id, fault));
        }

        foreach (var id in given.Keys.Where(id => !asked.Any(question => question.Id == id)).Order(StringComparer.Ordinal))
            problems.Add(new FieldProblem("answers." + id, "is no question of the service"));
        if (problems.Count == 0) return null;
        var message = problems is [var only]
            ? $"{only.Field} {only.Message}"
            : string.Create(CultureInfo.InvariantCulture, $"{problems.Count} answers are not valid.");
        return new Refusal(RefusalCode.ValidationError, message) { Fields = [.. problems] };
    }

    private static string? Missing(Question question) => question.Required ? "is required" : null;

    private static string? Fault(Question question, Answer answer) => question.Type switch
    {
        QuestionType.Text => FaultOfLine(answer.Text, question.MaxLength ?? MostCharacters),
        QuestionType.Multiline => FaultOfText(answer.Text, question.MaxLength ?? MostCharactersOfLines),
        QuestionType.Number => FaultOfNumber(question, answer.Number),
        QuestionType.Date => IsDate(answer.Text) ? null : "must be a date, as YYYY-MM-DD",
        QuestionType.Choice => IsOption(question, answer.Text) ? null : "must be one of the options",
        QuestionType.Choices => FaultOfChoices(question, answer.Choices),
        QuestionType.Boolean => answer.Flag is null ? "must be true or false" : null,
        QuestionType.Phone => IsPhone(answer.Text) ? null : "must be a phone number",
        QuestionType.Email => answer.Text is { } text && EmailAddresses.Of(text) is not null ? null : "must be an e-mail address",
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Type, "is no type of question"),
    };

    private static string? FaultOfLine(string? text, int most) =>
        text?.Contains('\n', StringComparison.Ordinal) == true ? "must be one line" : FaultOfText(text, most);

    private static string? FaultOfText(string? text, int most)
    {
        if (text is null) return "must be a text";
        return text.Length > most ? string.Create(CultureInfo.InvariantCulture, $"must have at most {most} characters") : null;
    }

    private static string? FaultOfNumber(Question question, decimal? number)
    {
        if (number is not { } given) return "must be a number";
        if (given < question.Min) return string.Create(CultureInfo.InvariantCulture, $"must be at least {question.Min}");
        return given > question.Max ? string.Create(CultureInfo.InvariantCulture, $"must be at most {question.Max}") : null;
    }

    private static string? FaultOfChoices(Question question, ImmutableArray<string>? choices)
    {
        if (choices is not { IsDefault: false } chosen) return "must be a list of options";
        if (chosen.Length == 0 && question.Required) return "is required";
        if (chosen.Distinct(StringComparer.Ordinal).Count() < chosen.Length) return "must not have the same option twice";
        return chosen.All(option => IsOption(question, option)) ? null : "must have only options";
    }

    private static bool IsOption(Question question, string? text) =>
        text is not null && question.Options is { IsDefault: false } options && options.Contains(text, StringComparer.Ordinal);

    private static bool IsDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsPhone(string? text) => text is { Length: <= MostCharactersOfPhone }
        && text.All(sign => char.IsAsciiDigit(sign) || SignsOfPhone.Contains(sign, StringComparison.Ordinal))
        && text.Count(char.IsAsciiDigit) >= FewestDigitsOfPhone;
}
