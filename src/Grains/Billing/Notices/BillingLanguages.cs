using System.Collections.Frozen;
using Actors.Grains.Billing.Notices.Languages;

namespace Actors.Grains.Billing.Notices;

/// <summary>The languages in which billing speaks: those of all mails.</summary>
internal static class BillingLanguages
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<BillingLanguage> All { get; } =
        [English.Language, German.Language, Spanish.Language, French.Language, Polish.Language, Portuguese.Language];

    private static readonly FrozenDictionary<string, BillingLanguage> ByTag =
        All.ToFrozenDictionary(language => language.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of the wishes that there is, whatever the region; English when there is none.</summary>
    /// <param name="wishes">Tags of BCP 47, the best first.</param>
    public static BillingLanguage Of(params ReadOnlySpan<string?> wishes)
    {
        foreach (var wish in wishes)
        {
            if (wish is not null && ByTag.TryGetValue(wish.Split('-')[0], out var language)) return language;
        }

        return English.Language;
    }
}
