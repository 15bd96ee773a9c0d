using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>What may stand in the questions, lengths and places of a service.</summary>
internal static class ServiceChoiceValidators
{
    private const int MaxItems = 20;
    private const int MaxOptions = 50;
    private const int MaxLabel = 300;
    private const int MaxOption = 200;
    private const int MaxPlace = 500;
    private const int MaxLine = 500;
    private const int MaxLines = 2_000;
    private const int MinutesOfDay = 1_440;
    private const decimal MaxNumber = 1_000_000_000_000;

    /// <summary>The questions; null for none.</summary>
    public static ImmutableArray<Question>? QuestionsOf(ref Validator validator, IReadOnlyList<QuestionBody?>? bodies)
    {
        var questions = ListOf(ref validator, "questions", bodies, QuestionOf);
        Unique(ref validator, "questions", "id", questions, question => question.Id);
        return questions;
    }

    /// <summary>The lengths; null for none.</summary>
    public static ImmutableArray<DurationChoice>? DurationsOf(ref Validator validator, IReadOnlyList<DurationBody?>? bodies)
    {
        var choices = ListOf(ref validator, "durations", bodies, DurationOf);
        Unique(ref validator, "durations", "minutes", choices, choice => choice.Minutes);
        return choices;
    }

    /// <summary>The places; null for none.</summary>
    public static ImmutableArray<Place>? PlacesOf(ref Validator validator, IReadOnlyList<PlaceBody?>? bodies)
    {
        var places = ListOf(ref validator, "places", bodies, PlaceOfService);
        Unique(ref validator, "places", "value", places, place => place);
        return places;
    }

    /// <summary>A place; null for none.</summary>
    public static Place? PlaceOf(ref Validator validator, string field, PlaceBody? body)
    {
        if (body is null) return null;
        if (body.Type is null) validator.Missing(field + ".type");
        else if (ServiceChoiceMapping.PlaceTypeOf(body.Type) is null)
            validator.Add(field + ".type", ServiceChoiceMapping.ExpectedPlaceType);
        var value = validator.Optional(field + ".value", body.Value, MaxPlace);
        return new Place(ServiceChoiceMapping.PlaceTypeOf(body.Type) ?? default, value);
    }

    private delegate TItem Reader<TBody, TItem>(ref Validator validator, string field, TBody body);

    private static ImmutableArray<TItem>? ListOf<TBody, TItem>(
        ref Validator validator, string field, IReadOnlyList<TBody?>? bodies, Reader<TBody, TItem> read)
        where TBody : class
    {
        if (bodies is not { Count: > 0 } || validator.IsTooMany(field, bodies.Count, MaxItems)) return null;
        var items = ImmutableArray.CreateBuilder<TItem>(bodies.Count);
        for (var index = 0; index < bodies.Count; index++)
        {
            if (bodies[index] is { } body) items.Add(read(ref validator, $"{field}[{index}]", body));
            else validator.Missing($"{field}[{index}]");
        }

        return items.ToImmutable();
    }

    private static void Unique<TItem, TKey>(
        ref Validator validator, string field, string member, ImmutableArray<TItem>? items, Func<TItem, TKey> keyOf)
    {
        var known = new HashSet<TKey>();
        for (var index = 0; index < items?.Length; index++)
        {
            if (!known.Add(keyOf(items.Value[index]))) validator.Add($"{field}[{index}].{member}", "must not occur twice");
        }
    }

    private static Question QuestionOf(ref Validator validator, string field, QuestionBody body)
    {
        if (body.Id is null) validator.Missing(field + ".id");
        if (body.Type is null) validator.Missing(field + ".type");
        var type = ServiceChoiceMapping.QuestionTypeOf(body.Type);
        if (body.Type is not null && type is null) validator.Add(field + ".type", ServiceChoiceMapping.ExpectedQuestionType);
        var question = new Question(
            validator.Id(field + ".id", body.Id) ?? "",
            validator.Required(field + ".label", body.Label, MaxLabel),
            type ?? default,
            body.Required ?? false)
        {
            Options = OptionsOf(ref validator, field + ".options", body.Options, type),
            MaxLength = validator.Number(field + ".maxLength", body.MaxLength, 1, type == QuestionType.Multiline ? MaxLines : MaxLine),
            Min = body.Min,
            Max = body.Max,
        };
        CheckBounds(ref validator, field, question, type);
        return question;
    }

    private static ImmutableArray<string>? OptionsOf(
        ref Validator validator, string field, IReadOnlyList<string?>? options, QuestionType? type)
    {
        if (type is null) return null;
        var isChoice = type is QuestionType.Choice or QuestionType.Choices;
        if (isChoice != options is { Count: > 0 })
            validator.Add(field, isChoice ? "is required for a choice" : "must not be given, except for a choice");
        var kept = validator.List(field, options, MaxOptions, MaxOption);
        if (kept.Distinct(StringComparer.Ordinal).Count() < kept.Length) validator.Add(field, "must not have the same option twice");
        return isChoice ? kept : null;
    }

    private static void CheckBounds(ref Validator validator, string field, Question question, QuestionType? type)
    {
        if (type is null) return;
        var (isText, isNumber) = (type is QuestionType.Text or QuestionType.Multiline, type == QuestionType.Number);
        if (!isText && question.MaxLength is not null) validator.Add(field + ".maxLength", "must not be given, except for a text");
        if (!isNumber && question.Min is not null) validator.Add(field + ".min", "must not be given, except for a number");
        if (!isNumber && question.Max is not null) validator.Add(field + ".max", "must not be given, except for a number");
        if (question.Min is < -MaxNumber or > MaxNumber) validator.Add(field + ".min", "must be between minus and plus a trillion");
        if (question.Max is < -MaxNumber or > MaxNumber) validator.Add(field + ".max", "must be between minus and plus a trillion");
        if (question.Max < question.Min) validator.Add(field + ".max", "must not be less than min");
    }

    private static DurationChoice DurationOf(ref Validator validator, string field, DurationBody body) => new(
        validator.RequiredNumber(field + ".minutes", body.Minutes, 1, MinutesOfDay),
        ServiceValidators.PriceOf(ref validator, field + ".price", body.Price));

    private static Place PlaceOfService(ref Validator validator, string field, PlaceBody body)
    {
        var place = PlaceOf(ref validator, field, body)!;
        if (body.Type == "asked" && place.Value is not null) validator.Add(field + ".value", "must not be given: the client is asked");
        return place;
    }
}
