namespace Actors.Web.TestPayments;

/// <summary>What somebody does on a page of the test gateway.</summary>
public sealed record TestPageRequest
{
    /// <summary>What stands in the page's address.</summary>
    public required string Key { get; init; }

    /// <summary>A test card's name, to pay by or to leave.</summary>
    public string? PaymentMethod { get; init; }

    /// <summary>Whether the payer has proved herself.</summary>
    public bool? Succeeds { get; init; }
}

/// <summary>What an expert answers on a page of the test gateway.</summary>
public sealed record TestAccountRequest
{
    /// <summary>What stands in the page's address.</summary>
    public required string Key { get; init; }

    /// <summary>True when something is left out.</summary>
    public bool? LeavesSomethingOut { get; init; }
}

/// <summary>A card that moves no money.</summary>
/// <param name="Token">Its name.</param>
/// <param name="Last4">The last four digits.</param>
/// <param name="Does">What it does.</param>
public sealed record TestCardInfo(string Token, string Last4, string Does);

/// <summary>Why a card was declined.</summary>
/// <param name="Message">For people.</param>
public sealed record TestDeclineInfo(string Message);

/// <summary>A page of the test gateway on which somebody pays, or leaves a card.</summary>
public sealed record TestPageInfo
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>open, complete or expired.</summary>
    public required string Status { get; init; }

    /// <summary>True when a card is left there, and nothing paid.</summary>
    public bool KeepsCard { get; init; }

    /// <summary>How much is to be paid, in minor units.</summary>
    public required long Amount { get; init; }

    /// <summary>The currency.</summary>
    public required string Currency { get; init; }

    /// <summary>What for.</summary>
    public string? Description { get; init; }

    /// <summary>Where somebody goes who has done it.</summary>
    public required string SuccessUrl { get; init; }

    /// <summary>Where somebody goes who has not.</summary>
    public required string CancelUrl { get; init; }

    /// <summary>True when the payer has to prove herself next.</summary>
    public bool NeedsAction { get; init; }

    /// <summary>The cards that there are.</summary>
    public IReadOnlyList<TestCardInfo> Cards { get; init; } = [];

    /// <summary>Why the last card was declined.</summary>
    public TestDeclineInfo? Declined { get; init; }
}

/// <summary>The page of the test gateway that asks an expert.</summary>
/// <param name="Id">The account.</param>
/// <param name="IsSpent">True when the link was used, or is too old.</param>
/// <param name="ReturnUrl">Where it leads afterwards.</param>
/// <param name="RefreshUrl">Where a spent link leads.</param>
public sealed record TestAccountInfo(string Id, bool IsSpent, string ReturnUrl, string RefreshUrl);
