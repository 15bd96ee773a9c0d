using System.Collections.Immutable;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Somebody who pays. The gateway that is built in keeps neither address nor name.</summary>
internal sealed record ModelCustomer : ModelObject
{
    /// <summary>The address; null where none is kept.</summary>
    public string? Email { get; init; }

    /// <summary>The name; null where none is kept.</summary>
    public string? Name { get; init; }
}

/// <summary>A method by which somebody pays: always one of the test cards.</summary>
internal sealed record ModelMethod : ModelObject
{
    /// <summary>Which test card, by its token.</summary>
    public required string Card { get; init; }

    /// <summary>For whom it is kept; null when for nobody.</summary>
    public string? CustomerId { get; init; }

    /// <summary>True when its owner has proved herself while keeping it.</summary>
    public bool IsSetUp { get; init; }
}

/// <summary>An intent to keep a method.</summary>
internal sealed record ModelSetup : ModelObject
{
    /// <summary>Whose.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Where it is; the same words as with intents, without those about money.</summary>
    public string Status { get; init; } = IntentStatus.NeedsMethod;

    /// <summary>The method.</summary>
    public string? MethodId { get; init; }

    /// <summary>Which test card is being kept, by its token.</summary>
    public string? Card { get; init; }

    /// <summary>Why it was declined last.</summary>
    public ModelError? LastError { get; init; }

    /// <summary>The page on which it was made.</summary>
    public string? CheckoutId { get; init; }
}

/// <summary>An account to which payments go.</summary>
internal sealed record ModelAccount : ModelObject
{
    /// <summary>Its country.</summary>
    public required string Country { get; init; }

    /// <summary>The address; null where none is kept.</summary>
    public string? Email { get; init; }

    /// <summary>True when payments may go to it.</summary>
    public bool ChargesEnabled { get; init; }

    /// <summary>True when it is paid out from.</summary>
    public bool PayoutsEnabled { get; init; }

    /// <summary>True when what is asked first was told.</summary>
    public bool DetailsSubmitted { get; init; }

    /// <summary>What is missing.</summary>
    public ImmutableArray<string> CurrentlyDue { get => field.IsDefault ? [] : field; init; }

    /// <summary>What is overdue.</summary>
    public ImmutableArray<string> PastDue { get => field.IsDefault ? [] : field; init; }

    /// <summary>Why it may not charge.</summary>
    public string? DisabledReason { get; init; }

    /// <summary>The last link to the page that asks: its number; 0 when there was none.</summary>
    public int Link { get; init; }

    /// <summary>Until when that link can be used; null when it was used.</summary>
    public DateTimeOffset? LinkExpiresAt { get; init; }

    /// <summary>Where a link leads that is spent.</summary>
    public string? RefreshUrl { get; init; }

    /// <summary>Where the page leads afterwards.</summary>
    public string? ReturnUrl { get; init; }
}
