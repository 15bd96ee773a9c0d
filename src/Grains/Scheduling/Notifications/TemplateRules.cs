using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Which variables a template may have, and which it must have: pure.</summary>
public static class TemplateRules
{
    /// <summary>The only way there is.</summary>
    public const string Mail = "mail";

    /// <summary>The ways, as requests and answers have them.</summary>
    public static IReadOnlyList<string> Channels { get; } = [Mail];

    /// <summary>The recipients, as requests and answers have them.</summary>
    public static IReadOnlyList<string> Recipients { get; } = [NoticeRecipient.Client, NoticeRecipient.Expert];

    /// <summary>The kinds, as requests and answers have them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<NoticeKind>().Select(NoticeRules.NameOf)];

    /// <summary>The languages.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. NoticeLanguages.All.Select(language => language.Tag)];

    /// <summary>A refusal that names the first variable that is not known, or is missing; null when all is well.</summary>
    /// <param name="definition">The template.</param>
    public static Refusal? Check(MessageTemplateDefinition definition)
    {
        if (IsForClientAlone(definition) && definition.Recipient != NoticeRecipient.Client)
            return Refusal.Invalid("recipient", "must be client: it goes to nobody else");
        return Unknown("subject", definition.Subject) ?? Unknown("text", definition.Text) ?? Unknown("html", definition.Html)
            ?? Missing("text", definition, definition.Text) ?? Missing("html", definition, definition.Html);
    }

    private static Refusal? Unknown(string field, string? text) =>
        text is not null && TemplateText.NamesIn(text).FirstOrDefault(name => !NoticeVariables.All.Contains(name)) is { } unknown
            ? Refusal.Invalid(
                field, $"has a variable that there is not: {{{{{unknown}}}}}; there are {string.Join(", ", NoticeVariables.All)}")
            : null;

    // What is nothing without its link.
    private static bool IsForClientAlone(MessageTemplateDefinition definition) =>
        definition.Kind is NoticeKind.WaitlistOffer or NoticeKind.ManageLink;

    // Whoever reads the mail must learn when it is, and from an offer how to take it.
    private static Refusal? Missing(string field, MessageTemplateDefinition definition, string? text)
    {
        if (text is null) return null;
        string[] needed = IsForClientAlone(definition)
            ? [NoticeVariables.Date, NoticeVariables.Time, NoticeVariables.ManageUrl]
            : [NoticeVariables.Date, NoticeVariables.Time];
        return needed.Except(TemplateText.NamesIn(text)).FirstOrDefault() is { } missing
            ? Refusal.Invalid(field, $"must have the variable {{{{{missing}}}}}")
            : null;
    }
}
