using System.Diagnostics.CodeAnalysis;

namespace Actors.Grains.Payments.Gateway;

/// <summary>What a gateway answers: what became of it, or why it was refused.</summary>
/// <typeparam name="T">What is asked for.</typeparam>
public sealed record GatewayAnswer<T>
    where T : class
{
    /// <summary>What became of it; null when it was refused.</summary>
    public T? Value { get; init; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public GatewayRefusal? Refusal { get; init; }

    /// <summary>Tells a value from a refusal.</summary>
    /// <param name="value">The value, when there is one.</param>
    /// <param name="refusal">The refusal, when there is one.</param>
    public bool IsRefused([NotNullWhen(false)] out T? value, [NotNullWhen(true)] out GatewayRefusal? refusal)
    {
        value = Value;
        refusal = Refusal;
        return refusal is not null;
    }

#pragma warning disable CA2225 // named alternates would add nothing
    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator GatewayAnswer<T>(T value) => new() { Value = value };

    /// <summary>Wraps a refusal.</summary>
    /// <param name="refusal">The refusal.</param>
    public static implicit operator GatewayAnswer<T>(GatewayRefusal refusal) => new() { Refusal = refusal };
#pragma warning restore CA2225
}

/// <summary>Why a gateway refused. What may go well when it is tried again is no refusal but an exception.</summary>
/// <param name="Kind">What sort of refusal.</param>
/// <param name="Code">The gateway's code, for example <c>card_declined</c> or <c>payment_intent_unexpected_state</c>.</param>
/// <param name="Message">Why, for people; nothing of persons or cards.</param>
public sealed record GatewayRefusal(GatewayRefusalKind Kind, string Code, string Message)
{
    /// <summary>With a card that was declined: why, for example <c>insufficient_funds</c>.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>With a charge off session that was refused: the intent, which whoever pays can still confirm when she is there.</summary>
    public string? IntentId { get; init; }
}

/// <summary>What sort of refusal.</summary>
public enum GatewayRefusalKind
{
    /// <summary>The method was declined.</summary>
    Declined,

    /// <summary>Whoever pays must be there to prove herself.</summary>
    NeedsAction,

    /// <summary>The thing's state does not allow it; ask for the thing.</summary>
    WrongState,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>The request is wrong, and stays wrong.</summary>
    Invalid,
}
