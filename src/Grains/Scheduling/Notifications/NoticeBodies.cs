using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>What mails say: by the tenant's template where there is one, else in the product's own words.</summary>
/// <param name="grains">The grains.</param>
internal sealed class NoticeBodies(IGrainFactory grains)
{
    /// <summary>Writes it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="kind">What is told.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="values">The values of the variables.</param>
    public async Task<NoticeBody> WriteAsync(
        string tenant, NoticeKind kind, NoticeRecipient recipient, IReadOnlyDictionary<string, string> values)
    {
        var (audience, language) = (recipient.Audience, recipient.Language);
        if (audience == Audience.FormerExpert) return NoticeWriter.Write(kind, audience, language, values);
        var templates = grains.GetGrain<IMessageTemplatesGrain>(GrainKey.For(tenant, IMessageTemplatesGrain.KeyId));
        var found = await templates.Find(
            kind, audience == Audience.Client ? NoticeRecipient.Client : NoticeRecipient.Expert, language.Tag);
        return found is { Definition: var own }
            ? new NoticeBody(
                NoticeWriter.Plain(own.Subject, values),
                NoticeWriter.Plain(own.Text, values),
                own.Html is null ? null : NoticeWriter.Encoded(own.Html, values))
            : NoticeWriter.Write(kind, audience, language, values);
    }
}
