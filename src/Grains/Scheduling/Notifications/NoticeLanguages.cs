using System.Collections.Frozen;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Scheduling.Notifications.Languages;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The languages that mails are written in.</summary>
internal static class NoticeLanguages
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<NoticeLanguage> All { get; } =
        [English.Language, German.Language, Spanish.Language, French.Language, Polish.Language, Portuguese.Language];

    private static readonly FrozenDictionary<string, NoticeLanguage> ByTag =
        All.ToFrozenDictionary(language => language.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first of the wishes that there is, whatever the region; English when there is none.</summary>
    /// <param name="wishes">Tags of BCP 47, the best first.</param>
    public static NoticeLanguage Of(params ReadOnlySpan<string?> wishes)
    {
        foreach (var wish in wishes)
        {
            if (wish is not null && ByTag.TryGetValue(wish.Split('-')[0], out var language)) return language;
        }

        return English.Language;
    }

    /// <summary>What mails begin with, as a table: kind, audience, subject, opening.</summary>
    /// <param name="rows">The rows.</param>
    public static FrozenDictionary<(NoticeKind, Audience), NoticeWords> Table(
        params IEnumerable<(NoticeKind Kind, Audience Audience, string Subject, string Opening)> rows) =>
        rows.ToFrozenDictionary(row => (row.Kind, row.Audience), row => new NoticeWords(row.Subject, row.Opening));
}
