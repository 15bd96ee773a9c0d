using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>What sort of answer a question takes.</summary>
[GenerateSerializer, Alias("scheduling.question-type")]
public enum QuestionType
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    Multiline,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, as text: <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>One of the options, as text.</summary>
    Choice,

    /// <summary>Some of the options, as a list of texts.</summary>
    Choices,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A phone number, as text.</summary>
    Phone,

    /// <summary>An e-mail address, as text.</summary>
    Email,
}

/// <summary>What clients are asked when they book.</summary>
/// <param name="Id">By what its answer is named; unique in a service.</param>
/// <param name="Label">What people read.</param>
/// <param name="Type">What sort of answer it takes.</param>
/// <param name="Required">True when nobody books without an answer.</param>
[GenerateSerializer, Immutable, Alias("scheduling.question")]
public sealed record Question(
    [property: Id(0)] string Id,
    [property: Id(1)] string Label,
    [property: Id(2)] QuestionType Type,
    [property: Id(3)] bool Required)
{
    /// <summary>What may be chosen; null unless something is.</summary>
    [Id(4)] public ImmutableArray<string>? Options { get; init; }

    /// <summary>How many characters a text may have; null for as many as there may be.</summary>
    [Id(5)] public int? MaxLength { get; init; }

    /// <summary>The least number; null for any.</summary>
    [Id(6)] public decimal? Min { get; init; }

    /// <summary>The greatest number; null for any.</summary>
    [Id(7)] public decimal? Max { get; init; }
}

/// <summary>An answer to a question: one of its members, as the question's type wants it.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.answer")]
public sealed record Answer
{
    /// <summary>A text.</summary>
    [Id(0)] public string? Text { get; init; }

    /// <summary>A number.</summary>
    [Id(1)] public decimal? Number { get; init; }

    /// <summary>True or false.</summary>
    [Id(2)] public bool? Flag { get; init; }

    /// <summary>Some of the options.</summary>
    [Id(3)] public ImmutableArray<string>? Choices { get; init; }

    /// <summary>True for an answer that says the same: arrays alone are equal only to themselves.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(Answer? other) => other is not null
        && Text == other.Text && Number == other.Number && Flag == other.Flag
        && Choices.HasValue == other.Choices.HasValue
        && (Choices is not { } own || own.SequenceEqual(other.Choices!.Value, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Number, Flag, Choices?.Length);
}
