using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Texts;

namespace Actors.Web.Desk.Services.Form;

/// <summary>A further length of a service as somebody has written it.</summary>
/// <param name="Minutes">The length.</param>
/// <param name="Price">What it costs; what the service costs when nothing is said.</param>
public sealed record LengthRow(string? Minutes, string? Price)
{
    /// <summary>The name of the list.</summary>
    public const string List = "durations";

    /// <summary>True when nobody has filled it.</summary>
    public bool IsEmpty => Minutes is null && Price is null;

    /// <summary>Rows that were sent.</summary>
    public static IReadOnlyList<LengthRow> Of(FormValues form) =>
        FormRows.Read(form, List, "minutes", name => new LengthRow(form[name + ".minutes"], form[name + ".price"]));

    /// <summary>A service's lengths beside its own.</summary>
    public static IReadOnlyList<LengthRow> Of(ServiceInfo service, FormatTexts format) =>
    [
        .. service.Durations.Where(length => length.Minutes != service.DurationMinutes || length.Price != service.Price)
            .Select(length => new LengthRow(
                length.Minutes.ToString(CultureInfo.InvariantCulture),
                length.Price is { } price && price != service.Price ? AmountText.Write(price.Amount, price.Currency, format) : null)),
    ];
}

/// <summary>A place of a service as somebody has written it.</summary>
/// <param name="Type">What sort of place it is.</param>
/// <param name="Value">The address, the number or the link.</param>
public sealed record PlaceRow(string Type, string? Value)
{
    /// <summary>The name of the list.</summary>
    public const string List = "places";

    /// <summary>What sorts of places there are.</summary>
    public static IReadOnlyList<string> Types { get; } = ["address", "phone", "online", "asked"];

    /// <summary>Rows that were sent.</summary>
    public static IReadOnlyList<PlaceRow> Of(FormValues form) =>
        FormRows.Read(form, List, "type", name => new PlaceRow(form[name + ".type"] ?? "", form[name + ".value"]));
}

/// <summary>A question of a service as somebody has written it.</summary>
public sealed record QuestionRow
{
    /// <summary>The name of the list.</summary>
    public const string List = "questions";

    private const int IdLength = 12;

    /// <summary>What sorts of answers there are.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["text", "multiline", "number", "date", "choice", "choices", "boolean", "phone", "email"];

    /// <summary>By what its answers are named; nobody sees it.</summary>
    public string Id { get; init; } = "q-" + Keys.Fresh()[..IdLength];

    /// <summary>What people read.</summary>
    public string? Label { get; init; }

    /// <summary>What sort of answer it takes.</summary>
    public string Type { get; init; } = Types[0];

    /// <summary>True when nobody books without an answer.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What may be chosen, one on a line.</summary>
    public string? Options { get; init; }

    /// <summary>The longest answer.</summary>
    public string? MaxLength { get; init; }

    /// <summary>The least number.</summary>
    public string? Min { get; init; }

    /// <summary>The greatest number.</summary>
    public string? Max { get; init; }

    /// <summary>True when one or several of some answers are chosen.</summary>
    public bool IsChoice => Type is "choice" or "choices";

    /// <summary>True when a text is answered.</summary>
    public bool IsText => Type is "text" or "multiline";

    /// <summary>True when a number is answered.</summary>
    public bool IsNumber => Type == "number";

    /// <summary>Rows that were sent.</summary>
    public static IReadOnlyList<QuestionRow> Of(FormValues form) => FormRows.Read(form, List, "id", name => new QuestionRow
    {
        Id = form[name + ".id"] ?? "",
        Label = form[name + ".label"],
        Type = form[name + ".type"] ?? Types[0],
        IsRequired = form.IsTicked(name + ".required"),
        Options = form[name + ".options"],
        MaxLength = form[name + ".maxLength"],
        Min = form[name + ".min"],
        Max = form[name + ".max"],
    });

    /// <summary>A service's question.</summary>
    public static QuestionRow Of(QuestionInfo question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new QuestionRow
        {
            Id = question.Id,
            Label = question.Label,
            Type = question.Type,
            IsRequired = question.Required,
            Options = question.Options is { } options ? string.Join('\n', options) : null,
            MaxLength = question.MaxLength?.ToString(CultureInfo.InvariantCulture),
            Min = question.Min?.ToString(CultureInfo.InvariantCulture),
            Max = question.Max?.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The options as a list.</summary>
    public IReadOnlyList<string> OptionList =>
        [.. (Options ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>An expert of a service as somebody has chosen one.</summary>
/// <param name="Id">The expert.</param>
/// <param name="Weight">The share of the bookings in turn; 1 when nothing is said.</param>
/// <param name="Priority">Who has a higher one goes first; 0 when nothing is said.</param>
/// <param name="IsFixed">True for who takes part in every booking.</param>
public sealed record ExpertRow(string Id, string? Weight = null, string? Priority = null, bool IsFixed = false)
{
    /// <summary>The name of the boxes.</summary>
    public const string Box = "expert";

    /// <summary>The name of the fields of an expert's share.</summary>
    public static string ShareOf(string id) => "share." + id;

    /// <summary>Those who were ticked.</summary>
    public static IReadOnlyList<ExpertRow> Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            .. form.All(Box).Distinct(StringComparer.Ordinal).Select(id => new ExpertRow(
                id, form[ShareOf(id) + ".weight"], form[ShareOf(id) + ".priority"], form.IsTicked(ShareOf(id) + ".fixed"))),
        ];
    }

    /// <summary>Those who offer a service.</summary>
    public static IReadOnlyList<ExpertRow> Of(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return
        [
            .. service.ExpertIds.Select(id => new ExpertRow(id)),
            .. service.Experts.Select(expert => new ExpertRow(
                expert.Id, Written(expert.Weight, otherwise: 1), Written(expert.Priority, otherwise: 0), expert.Fixed)),
        ];
    }

    /// <summary>True when nothing is said of the share.</summary>
    public bool IsPlain => Weight is null && Priority is null && !IsFixed;

    private static string? Written(int value, int otherwise) => value == otherwise ? null : value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Rows of a list in a form.</summary>
internal static class FormRows
{
    /// <summary>How many rows are read: more than the API takes, so that it is the API that refuses.</summary>
    private const int Most = 25;

    /// <summary>The name of a row.</summary>
    public static string Name(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}.{index}");

    /// <summary>Reads them in order.</summary>
    /// <param name="form">The form.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="marker">The field that every row sends, filled or not.</param>
    /// <param name="read">Reads a row by its name.</param>
    public static IReadOnlyList<T> Read<T>(FormValues form, string list, string marker, Func<string, T> read) =>
    [
        .. Enumerable.Range(0, Most).Select(index => Name(list, index))
            .Where(name => form.Raw($"{name}.{marker}") is not null).Select(read),
    ];
}
