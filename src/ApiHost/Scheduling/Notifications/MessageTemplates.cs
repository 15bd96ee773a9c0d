using Actors.ApiHost.Http.Input;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>Templates as requests and answers show them.</summary>
internal static class MessageTemplates
{
    private const int MaxSubject = 200;
    private const int MaxText = 10_000;
    private const int MaxHtml = 50_000;

    /// <summary>Checks a template, all but its variables.</summary>
    public static Result<MessageTemplateDefinition> Check(MessageTemplateInput input)
    {
        Validator validator = default;
        if (input.Kind is null) validator.Missing("kind");
        if (input.Language is null) validator.Missing("language");
        if (input.Text is null) validator.Missing("text");
        var kind = OneOf(ref validator, "kind", input.Kind, TemplateRules.Kinds);
        return validator.Result(new MessageTemplateDefinition(
            (NoticeKind)kind,
            TemplateRules.Recipients[OneOf(ref validator, "recipient", input.Recipient, TemplateRules.Recipients)],
            TemplateRules.Channels[OneOf(ref validator, "channel", input.Channel, TemplateRules.Channels)],
            TemplateRules.Languages[OneOf(ref validator, "language", input.Language, TemplateRules.Languages)],
            validator.Required("subject", input.Subject, MaxSubject),
            validator.Lines("text", input.Text, MaxText) ?? "",
            validator.Lines("html", input.Html, MaxHtml)));
    }

    /// <summary>A template as answers show it.</summary>
    public static MessageTemplateView ToResponse(MessageTemplate template) => new()
    {
        Id = template.Id,
        Kind = TemplateRules.Kinds[(int)template.Definition.Kind],
        Recipient = template.Definition.Recipient,
        Channel = template.Definition.Channel,
        Language = template.Definition.Language,
        Subject = template.Definition.Subject,
        Text = template.Definition.Text,
        Html = template.Definition.Html,
        CreatedAt = template.CreatedAt.UtcDateTime,
        UpdatedAt = template.UpdatedAt.UtcDateTime,
        Version = template.Version,
    };

    /// <summary>A template as the request that would make it: what a merge patch is applied to.</summary>
    public static MessageTemplateInput ToInput(MessageTemplate template) => new()
    {
        Kind = TemplateRules.Kinds[(int)template.Definition.Kind],
        Recipient = template.Definition.Recipient,
        Channel = template.Definition.Channel,
        Language = template.Definition.Language,
        Subject = template.Definition.Subject,
        Text = template.Definition.Text,
        Html = template.Definition.Html,
    };

    // The first is meant when none is named.
    private static int OneOf(ref Validator validator, string field, string? value, IReadOnlyList<string> known)
    {
        for (var index = 0; index < known.Count; index++)
        {
            if (value is null || known[index] == value) return index;
        }

        validator.Add(field, $"must be one of {string.Join(", ", known)}");
        return 0;
    }
}
