using System.Collections.Frozen;
using Actors.Grains.Vouchers.Purchases.Languages;

namespace Actors.Grains.Vouchers.Purchases;

/// <summary>What the mail with the code of a bought package says, in one language; what differs stands in braces.</summary>
internal sealed record PurchaseLanguage
{
    /// <summary>Its tag of BCP 47.</summary>
    public required string Tag { get; init; }

    /// <summary>The subject; <c>{name}</c> is what was bought.</summary>
    public required string Subject { get; init; }

    /// <summary>The first sentence; <c>{name}</c> is what was bought.</summary>
    public required string Opening { get; init; }

    /// <summary>What stands before the code.</summary>
    public required string Code { get; init; }

    /// <summary>What stands before the number of sessions.</summary>
    public required string Sessions { get; init; }

    /// <summary>What stands before what a gift has to spend.</summary>
    public required string Worth { get; init; }

    /// <summary>What stands before the last day.</summary>
    public required string ValidUntil { get; init; }

    /// <summary>How the code is used.</summary>
    public required string Use { get; init; }

    /// <summary>That only bookings under the buyer's address may use it.</summary>
    public required string Bound { get; init; }

    /// <summary>All of them: those of all mails.</summary>
    public static IReadOnlyList<PurchaseLanguage> All { get; } =
        [English.Language, German.Language, Spanish.Language, French.Language, Polish.Language, Portuguese.Language];

    private static readonly FrozenDictionary<string, PurchaseLanguage> ByTag =
        All.ToFrozenDictionary(language => language.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language that has a tag.</summary>
    /// <param name="tag">The tag; one of the languages of mails.</param>
    public static PurchaseLanguage Of(string tag) => ByTag[tag];
}
