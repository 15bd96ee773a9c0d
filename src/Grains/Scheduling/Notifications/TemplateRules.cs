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
        if (NoticeRecipient.IsForClientAlone(definition.Kind) && definition.Recipient != NoticeRecipient.Client)
            return Refusal.Invalid("recipient", "must be client: it goes to nobody else");
        return Unknown("subject", definition.Subject) ?? Unknown("text", definition.Text) ?? Unknown("html", definition.Html)
            ?? Missing("text", definition, definition.Text) ?? Missing("html", definition, definition.Html);
    }

    private static Refusal? Unknown(string field, string? text) =>
        text is not null && TemplateText.NamesIn(text).FirstOrDefault(name => !NoticeVariables.All.Contains(name)) is { } unknown
            ? Refusal.Invalid(
                field, $"has a variable that there is not: {{{{{unknown}}}}}; there are {string.Join(", ", NoticeVariables.All)}")
            : null;

    // Whoever reads the mail must learn when it is, and from what asks for something how to do it; or else how much money it is about.
    private static string[] NeededIn(NoticeKind kind) => kind switch
    {
        NoticeKind.WaitlistOffer or NoticeKind.ManageLink => [NoticeVariables.Date, NoticeVariables.Time, NoticeVariables.ManageUrl],
        NoticeKind.PaymentDue => [NoticeVariables.Date, NoticeVariables.Time, NoticeVariables.PayUrl],
        NoticeKind.Receipt or NoticeKind.Refunded => [NoticeVariables.Amount],
        _ => [NoticeVariables.Date, NoticeVariables.Time],
    };

    private static Refusal? Missing(string field, MessageTemplateDefinition definition, string? text)
    {
        if (text is null) return null;
        return NeededIn(definition.Kind).Except(TemplateText.NamesIn(text)).FirstOrDefault() is { } missing
            ? Refusal.Invalid(field, $"must have the variable {{{{{missing}}}}}")
            : null;
    }
}
