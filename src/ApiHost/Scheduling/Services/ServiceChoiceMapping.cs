using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>Questions, lengths and places as requests and answers show them.</summary>
internal static class ServiceChoiceMapping
{
    private static readonly string[] QuestionTypes =
        ["text", "multiline", "number", "date", "choice", "choices", "boolean", "phone", "email"];

    private static readonly string[] PlaceTypes = ["address", "phone", "online", "asked"];

    /// <summary>The names of what questions may be, for people.</summary>
    public static string ExpectedQuestionType { get; } = "must be one of " + string.Join(", ", QuestionTypes);

    /// <summary>The names of what places may be, for people.</summary>
    public static string ExpectedPlaceType { get; } = "must be one of " + string.Join(", ", PlaceTypes);

    /// <summary>The type of a question by its name; null when there is none.</summary>
    public static QuestionType? QuestionTypeOf(string? name) =>
        Array.IndexOf(QuestionTypes, name) is >= 0 and var index ? (QuestionType)index : null;

    /// <summary>The type of a place by its name; null when there is none.</summary>
    public static PlaceType? PlaceTypeOf(string? name) =>
        Array.IndexOf(PlaceTypes, name) is >= 0 and var index ? (PlaceType)index : null;

    /// <summary>A question as answers show it.</summary>
    public static QuestionView ToView(Question question) => new()
    {
        Id = question.Id,
        Label = question.Label,
        Type = QuestionTypes[(int)question.Type],
        Required = question.Required,
        Options = question.Options is { IsDefault: false } options ? options : null,
        MaxLength = question.MaxLength,
        Min = question.Min,
        Max = question.Max,
    };

    /// <summary>A place as answers show it.</summary>
    public static PlaceView ToView(Place place) => new() { Type = PlaceTypes[(int)place.Type], Value = place.Value };

    /// <summary>The lengths of a service with their prices, its own among them; none when it has only its own.</summary>
    public static IReadOnlyList<DurationView> DurationsOf(Service service)
    {
        var definition = service.Definition;
        if (definition.Durations is not { Length: > 0 } choices) return [];
        var own = new DurationChoice(definition.DurationMinutes, definition.Price);
        var all = choices.Any(choice => choice.Minutes == own.Minutes) ? choices : choices.Add(own);
        return
        [
            .. all.OrderBy(choice => choice.Minutes).Select(choice => new DurationView
            {
                Minutes = choice.Minutes,
                Price = ServiceResponses.PriceOf(choice.Price ?? definition.Price),
                Charge = PaymentTermsMapping.ChargeOf(service, choice.Price ?? definition.Price),
            }),
        ];
    }

    /// <summary>A question as the request that would make it.</summary>
    public static QuestionBody ToBody(Question question) => new()
    {
        Id = question.Id,
        Label = question.Label,
        Type = QuestionTypes[(int)question.Type],
        Required = question.Required,
        Options = question.Options is { IsDefault: false } options ? options : null,
        MaxLength = question.MaxLength,
        Min = question.Min,
        Max = question.Max,
    };

    /// <summary>A length as the request that would make it.</summary>
    public static DurationBody ToBody(DurationChoice choice) => new()
    {
        Minutes = choice.Minutes,
        Price = ServiceResponses.PriceBodyOf(choice.Price),
    };

    /// <summary>A place as the request that would make it.</summary>
    public static PlaceBody ToBody(Place place) => new() { Type = PlaceTypes[(int)place.Type], Value = place.Value };
}
