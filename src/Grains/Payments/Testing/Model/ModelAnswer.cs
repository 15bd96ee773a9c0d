using System.Collections.Immutable;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Why the model refuses, as Stripe would say it.</summary>
/// <param name="Http">The status of HTTP that goes with it.</param>
/// <param name="Type"><c>invalid_request_error</c>, <c>card_error</c> or <c>idempotency_error</c>.</param>
/// <param name="Code">Its code; null when Stripe gives none.</param>
/// <param name="Message">Why, for people.</param>
internal sealed record ModelError(int Http, string Type, string? Code, string Message)
{
    /// <summary>Of a declined card: why.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>Which parameter is wrong.</summary>
    public string? Parameter { get; init; }

    /// <summary>True when nothing was begun: the answer is not kept for the key.</summary>
    public bool IsOfParameters { get; init; }

    /// <summary>There is no such thing.</summary>
    /// <param name="what">The thing, as Stripe calls it.</param>
    /// <param name="id">Its id.</param>
    public static ModelError NoSuch(string what, string id) =>
        new(404, "invalid_request_error", "resource_missing", $"No such {what}: '{Short(id)}'") { Parameter = "id", IsOfParameters = true };

    /// <summary>A parameter is wrong.</summary>
    /// <param name="code">The code.</param>
    /// <param name="parameter">Which.</param>
    /// <param name="message">Why.</param>
    public static ModelError Wrong(string code, string parameter, string message) =>
        new(400, "invalid_request_error", code, message) { Parameter = parameter, IsOfParameters = true };

    /// <summary>The thing's state does not allow it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="message">Why.</param>
    public static ModelError State(string code, string message) => new(400, "invalid_request_error", code, message);

    /// <summary>The method was declined.</summary>
    /// <param name="code">The code.</param>
    /// <param name="declineCode">Why; null when the code says it.</param>
    /// <param name="message">For people.</param>
    public static ModelError Declined(string code, string? declineCode, string message) =>
        new(402, "card_error", code, message) { DeclineCode = declineCode };

    // What was asked for may be a card's number by mistake: it is not said back whole.
    private static string Short(string id) => id.Length <= 80 && !id.All(char.IsAsciiDigit) ? id : "...";
}

/// <summary>What the model answers.</summary>
internal sealed record ModelAnswer
{
    /// <summary>What was asked for; null when it was refused, or is a list.</summary>
    public ModelObject? Value { get; init; }

    /// <summary>What is told together with it: a dispute with its intent, an invoice and its intent with a subscription.</summary>
    public ImmutableArray<ModelObject> Related { get => field.IsDefault ? [] : field; init; }

    /// <summary>A list's part that was asked for.</summary>
    public ImmutableArray<ModelObject> List { get => field.IsDefault ? [] : field; init; }

    /// <summary>True when the list goes on.</summary>
    public bool HasMore { get; init; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public ModelError? Error { get; init; }

    /// <summary>True when the key was used before, and this is what was answered then.</summary>
    public bool IsReplayed { get; init; }

    /// <summary>What is told together with the value.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="id">Its id; null for none.</param>
    public T? Find<T>(string? id)
        where T : ModelObject => id is null ? null : Related.OfType<T>().FirstOrDefault(known => known.Id == id);

#pragma warning disable CA2225 // named alternates would add nothing
    /// <summary>An answer that is a refusal.</summary>
    /// <param name="error">The refusal.</param>
    public static implicit operator ModelAnswer(ModelError error) => new() { Error = error };

    /// <summary>An answer that is a thing.</summary>
    /// <param name="value">The thing.</param>
    public static implicit operator ModelAnswer(ModelObject value) => new() { Value = value };
#pragma warning restore CA2225
}

/// <summary>Something that has happened, of which webhooks tell.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">What, as Stripe calls it.</param>
/// <param name="At">When.</param>
/// <param name="About">The thing as it is now.</param>
/// <param name="Key">The idempotency key under which it was asked for; null when it came by itself.</param>
internal sealed record ModelEvent(string Id, string Type, DateTimeOffset At, ModelObject About, string? Key)
{
    /// <summary>What is told together with it.</summary>
    public ImmutableArray<ModelObject> Related { get => field.IsDefault ? [] : field; init; }
}
