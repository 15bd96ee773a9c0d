namespace Actors.Web.Texts;

/// <summary>Codes of coupons, gifts and packages, where somebody books with one.</summary>
public sealed record VoucherTexts
{
    public required string HaveCode { get; init; }

    public required string Code { get; init; }

    public required string Hint { get; init; }

    public required string Use { get; init; }

    public required string Missing { get; init; }

    /// <summary>What it costs without the code.</summary>
    public required string Before { get; init; }

    public required string Covered { get; init; }

    /// <summary>What it costs with the code.</summary>
    public required string Left { get; init; }

    /// <summary>A code is good, and so much is left to pay.</summary>
    public required Func<string, string> Takes { get; init; }

    public required string CoversAll { get; init; }

    public required string IsBound { get; init; }

    /// <summary>Why a code is not good, by the API's reason; <c>busy</c> when nobody could be asked.</summary>
    public required Func<string, string> Problem { get; init; }
}
