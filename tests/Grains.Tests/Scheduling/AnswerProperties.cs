using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Whatever is asked: good answers are taken, and of others exactly those that are wrong are named.</summary>
public sealed class AnswerProperties(ITestOutputHelper output)
{
    private static readonly string[] Options = ["left", "right", "both"];

    /// <summary>What is done to a good answer.</summary>
    private enum Mistake
    {
        None,
        LeftOut,
        WrongType,
        OutOfBounds,
    }

    [Fact]
    public void Exactly_what_is_wrong_is_named() => Always.Holds(output, Forms(), Simpler, form =>
    {
        var answers = ImmutableDictionary.CreateBuilder<string, Answer>();
        var wrong = new List<string>();
        foreach (var (question, mistake) in form.Questions)
        {
            if (AnswerTo(question, mistake) is { } answer) answers[question.Id] = answer;
            if (IsWrong(question, mistake)) wrong.Add("answers." + question.Id);
        }

        for (var number = 0; number < form.Unknown; number++)
        {
            answers[$"unknown-{number}"] = new Answer { Text = "?" };
            wrong.Add($"answers.unknown-{number}");
        }

        var refusal = AnswerRules.Check([.. form.Questions.Select(asked => asked.Question)], answers.ToImmutable());
        (refusal?.Fields ?? []).Select(field => field.Field).ShouldBe(wrong, ignoreOrder: true);
    });

    [Fact]
    public void Where_nothing_is_asked_nothing_is_answered()
    {
        AnswerRules.Check(null, null).ShouldBeNull();
        AnswerRules.Check(null, ImmutableDictionary<string, Answer>.Empty).ShouldBeNull();
        AnswerRules.Check(null, ImmutableDictionary<string, Answer>.Empty.Add("a", new Answer { Flag = true }))
            .ShouldNotBeNull().Fields.ShouldHaveSingleItem().Field.ShouldBe("answers.a");
    }

    private static bool IsWrong(Question question, Mistake mistake) => mistake switch
    {
        Mistake.LeftOut => question.Required,
        Mistake.None => false,
        _ => true,
    };

    private static Answer? AnswerTo(Question question, Mistake mistake) => mistake switch
    {
        Mistake.LeftOut => null,
        Mistake.WrongType => question.Type == QuestionType.Boolean ? new Answer { Number = 1 } : new Answer { Flag = true },
        Mistake.OutOfBounds => Beyond(question),
        _ => Good(question),
    };

    private static Answer Good(Question question) => question.Type switch
    {
        QuestionType.Text or QuestionType.Multiline => new Answer { Text = new string('a', question.MaxLength ?? 500) },
        QuestionType.Number => new Answer { Number = question.Max ?? question.Min ?? -7.5m },
        QuestionType.Date => new Answer { Text = "2028-02-29" },
        QuestionType.Choice => new Answer { Text = question.Options!.Value[^1] },
        QuestionType.Choices => new Answer { Choices = question.Options },
        QuestionType.Boolean => new Answer { Flag = false },
        QuestionType.Phone => new Answer { Text = "+351 (21) 000-000" },
        _ => new Answer { Text = "Ana@Example.com" },
    };

    private static Answer Beyond(Question question) => question.Type switch
    {
        QuestionType.Text => new Answer { Text = new string('a', (question.MaxLength ?? 500) + 1) },
        QuestionType.Multiline => new Answer { Text = new string('a', (question.MaxLength ?? 2_000) + 1) },
        QuestionType.Number when question.Max is { } max => new Answer { Number = max + 0.01m },
        QuestionType.Number when question.Min is { } min => new Answer { Number = min - 0.01m },
        QuestionType.Date => new Answer { Text = "2027-02-29" },
        QuestionType.Choice => new Answer { Text = "neither" },
        QuestionType.Choices => new Answer { Choices = ["left", "left"] },
        QuestionType.Phone => new Answer { Text = "123" },
        QuestionType.Email => new Answer { Text = "ana@" },
        _ => new Answer { Text = "yes" },
    };

    private static Gen<Form> Forms() =>
        from count in Gen.Choose(0, 20)
        from asked in Gen.ArrayOf(Asked(), count)
        from unknown in Gen.Choose(0, 2)
        select new Form([.. asked.Select((one, index) => (one.Question with { Id = $"q{index}" }, one.Mistake))], unknown);

    private static Gen<(Question Question, Mistake Mistake)> Asked() =>
        from type in Gen.Elements(Enum.GetValues<QuestionType>())
        from isRequired in Gen.Elements(false, true)
        from length in Gen.Elements<int?>(null, 1, 80)
        from bounds in Gen.Elements<(decimal?, decimal?)>((null, null), (0, null), (null, 10.5m), (-3, 3))
        from mistake in Gen.Elements(Mistake.None, Mistake.None, Mistake.LeftOut, Mistake.WrongType, Mistake.OutOfBounds)
        let isNumber = type == QuestionType.Number
        select (
            new Question("", "Label", type, isRequired)
            {
                Options = type is QuestionType.Choice or QuestionType.Choices ? [.. Options] : null,
                MaxLength = type is QuestionType.Text or QuestionType.Multiline ? length : null,
                Min = isNumber ? bounds.Item1 : null,
                Max = isNumber ? bounds.Item2 : null,
            },
            mistake);

    private static IEnumerable<Form> Simpler(Form form) =>
        form.Questions.Select(asked => form with { Questions = form.Questions.Remove(asked) }).Append(form with { Unknown = 0 })
            .Where(simpler => simpler != form);

    private sealed record Form(ImmutableList<(Question Question, Mistake Mistake)> Questions, int Unknown);
}
