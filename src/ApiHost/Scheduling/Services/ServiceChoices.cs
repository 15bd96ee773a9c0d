using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>What clients are asked when they book.</summary>
public sealed record QuestionBody
{
    /// <summary>By what its answer is named: an id, unique in the service.</summary>
    [Required]
    public string? Id { get; init; }

    /// <summary>What people read, up to 300 characters.</summary>
    [Required]
    public string? Label { get; init; }

    /// <summary>
    /// What sort of answer it takes: a text for text, multiline, date (YYYY-MM-DD), choice, phone and email; a number; true or false for
    /// boolean; a list of texts for choices.
    /// </summary>
    [Required, AllowedValues("text", "multiline", "number", "date", "choice", "choices", "boolean", "phone", "email")]
    public string? Type { get; init; }

    /// <summary>True when nobody books without an answer; false by default.</summary>
    public bool? Required { get; init; }

    /// <summary>What may be chosen, up to 50 different texts: with choice and choices, and only there.</summary>
    public IReadOnlyList<string?>? Options { get; init; }

    /// <summary>How many characters a text may have: with text up to 500, with multiline up to 2,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number: with number only.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest number: with number only.</summary>
    public decimal? Max { get; init; }
}

/// <summary>A length that a service may be booked for.</summary>
public sealed record DurationBody
{
    /// <summary>The length, 1 to 1,440 minutes.</summary>
    [Required]
    public int? Minutes { get; init; }

    /// <summary>What it costs; what the service costs when absent.</summary>
    public PriceBody? Price { get; init; }
}

/// <summary>Where an appointment takes place.</summary>
public sealed record PlaceBody
{
    /// <summary>What sort of place; with asked the client says where.</summary>
    [Required, AllowedValues("address", "phone", "online", "asked")]
    public string? Type { get; init; }

    /// <summary>The address, the number or the link, up to 500 characters. Of a service's place that is asked there is none.</summary>
    public string? Value { get; init; }
}

/// <summary>What clients are asked when they book.</summary>
public sealed record QuestionView
{
    /// <summary>By what its answer is named.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    /// <summary>What sort of answer it takes.</summary>
    [AllowedValues("text", "multiline", "number", "date", "choice", "choices", "boolean", "phone", "email")]
    public required string Type { get; init; }

    /// <summary>True when nobody books without an answer.</summary>
    public required bool Required { get; init; }

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>How many characters a text may have.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The least number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Max { get; init; }
}

/// <summary>A length that a service may be booked for.</summary>
public sealed record DurationView
{
    /// <summary>The length in minutes.</summary>
    public required int Minutes { get; init; }

    /// <summary>What it costs; absent when free.</summary>
    public PriceView? Price { get; init; }

    /// <summary>What a booking of it comes to, with tax; absent when free.</summary>
    public ChargeView? Charge { get; init; }
}

/// <summary>Where an appointment takes place.</summary>
public sealed record PlaceView
{
    /// <summary>What sort of place; with asked the client says where.</summary>
    [AllowedValues("address", "phone", "online", "asked")]
    public required string Type { get; init; }

    /// <summary>The address, the number or the link, or what the client said.</summary>
    public string? Value { get; init; }
}
