using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Actors.Grains.Interfaces;

/// <summary>
/// Why a request was refused. A refusal is an answer, not an error; the API maps each code to one HTTP status (api.md section 1).
/// </summary>
[GenerateSerializer, Alias("refusal-code")]
public enum RefusalCode
{
    /// <summary>A field has a value that cannot be accepted.</summary>
    ValidationError,

    /// <summary>The e-mail address or the password is wrong.</summary>
    AuthenticationFailed,

    /// <summary>The caller may not do this.</summary>
    InsufficientPermissions,

    /// <summary>There is no such thing in this tenant.</summary>
    ResourceNotFound,

    /// <summary>The time is taken.</summary>
    ScheduleConflict,

    /// <summary>A thing with this name or address exists.</summary>
    DuplicateResource,

    /// <summary>The thing has changed since the caller read it.</summary>
    ConcurrentUpdate,

    /// <summary>The thing's state does not allow this.</summary>
    InvalidTransition,

    /// <summary>The time is not a slot of the expert's working hours.</summary>
    // 8 was never given to anybody; the numbers travel, so the others keep theirs.
    OutsideAvailability = 9,

    /// <summary>The time is too soon.</summary>
    NoticeTooShort,

    /// <summary>The time is too far ahead.</summary>
    BeyondBookingWindow,

    /// <summary>The day or week has as many appointments as it may have.</summary>
    LimitReached,

    /// <summary>A rule of the tenant forbids it.</summary>
    PolicyViolation,

    /// <summary>The idempotency key was used for another request.</summary>
    IdempotencyKeyReused,

    /// <summary>More is being asked for at this moment than can be done.</summary>
    // The numbers travel: what lies between was left for what is decided beside this.
    TemporarilyUnavailable = 30,
}

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The field's path as the caller wrote it, for example <c>weekly[2].days</c>.</param>
/// <param name="Message">What is wrong, for people.</param>
[GenerateSerializer, Immutable, Alias("field-problem")]
public sealed record FieldProblem([property: Id(0)] string Field, [property: Id(1)] string Message)
{
    /// <summary>Why, as a word for programs; null where the message alone says it.</summary>
    [Id(2)]
    public string? Reason { get; init; }
}

/// <summary>A refused request.</summary>
/// <param name="Code">Why.</param>
/// <param name="Message">Why, for people.</param>
[GenerateSerializer, Immutable, Alias("refusal")]
public sealed record Refusal([property: Id(0)] RefusalCode Code, [property: Id(1)] string Message)
{
    /// <summary>The fields that are wrong, if it is about fields.</summary>
    [Id(2)]
    public ImmutableArray<FieldProblem> Fields { get; init; } = [];

    /// <summary>With <see cref="RefusalCode.ScheduleConflict"/>: the next free starts, three at most.</summary>
    [Id(3)]
    public ImmutableArray<DateTimeOffset> NextAvailable { get; init; } = [];

    /// <summary>A refusal about one field.</summary>
    /// <param name="field">The field's path as the caller wrote it.</param>
    /// <param name="message">What is wrong, for people.</param>
    public static Refusal Invalid(string field, string message) =>
        new(RefusalCode.ValidationError, $"{field} {message}") { Fields = [new FieldProblem(field, message)] };

    /// <summary>A refusal because there is no such thing in this tenant.</summary>
    /// <param name="what">What was looked for, for example <c>appointment</c>.</param>
    public static Refusal NotFound(string what) => new(RefusalCode.ResourceNotFound, $"There is no such {what}.");
}

/// <summary>The answer to a request: a value or a refusal.</summary>
/// <typeparam name="T">The value's type.</typeparam>
[GenerateSerializer, Immutable, Alias("outcome`1")]
public sealed record Outcome<T>
    where T : class
{
    /// <summary>The value; null when the request was refused.</summary>
    [Id(0)]
    public T? Value { get; init; }

    /// <summary>The refusal; null when there is a value.</summary>
    [Id(1)]
    public Refusal? Refusal { get; init; }

    /// <summary>True when this is the stored answer of an earlier request with the same idempotency key.</summary>
    [Id(2)]
    public bool Replayed { get; init; }

    /// <summary>Tells a value from a refusal.</summary>
    /// <param name="value">The value, when there is one.</param>
    /// <param name="refusal">The refusal, when there is one.</param>
    public bool IsRefused([NotNullWhen(false)] out T? value, [NotNullWhen(true)] out Refusal? refusal)
    {
        value = Value;
        refusal = Refusal;
        return refusal is not null;
    }

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
#pragma warning disable CA2225 // the type's only constructor-like members; named alternates would add nothing
    public static implicit operator Outcome<T>(T value) => new() { Value = value };

    /// <summary>Wraps a refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    public static implicit operator Outcome<T>(Refusal refusal) => new() { Refusal = refusal };
#pragma warning restore CA2225
}
