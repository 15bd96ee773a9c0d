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
    /// <param name="times">The times of a mail that tells of several appointments; null when it tells of one.</param>
    public async Task<NoticeBody> WriteAsync(
        string tenant, NoticeKind kind, NoticeRecipient recipient, IReadOnlyDictionary<string, string> values, NoticeTimes? times = null)
    {
        var (audience, language) = (recipient.Audience, recipient.Language);
        if (audience == Audience.FormerExpert) return NoticeWriter.Write(kind, audience, language, values, times);
        var templates = grains.GetGrain<IMessageTemplatesGrain>(GrainKey.For(tenant, IMessageTemplatesGrain.KeyId));
        var found = await templates.Find(
            kind, audience == Audience.Client ? NoticeRecipient.Client : NoticeRecipient.Expert, language.Tag);
        return found is null
            ? NoticeWriter.Write(kind, audience, language, values, times)
            : NoticeWriter.Write(found.Definition, values, times);
    }
}
