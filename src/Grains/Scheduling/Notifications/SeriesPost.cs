using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>
/// Delivers what is told at once of several appointments of a series: one mail for each recipient. That it was handed over is remembered
/// first for the mail, so that it is not sent again, and then beside each appointment, so that nothing older is told of it. Reminders are
/// each appointment's own, as ever (decision 0037).
/// </summary>
/// <param name="grains">The grains.</param>
/// <param name="reader">Reads what has to be known.</param>
/// <param name="mails">Writes mails.</param>
/// <param name="post">Delivers what is told by itself.</param>
/// <param name="sender">Sends mails.</param>
/// <param name="clock">The time.</param>
/// <param name="followers">Who hears of it beside people.</param>
internal sealed class SeriesPost(
    IGrainFactory grains, NoticeReader reader, NoticeMails mails, NoticePost post, IMailSender sender, TimeProvider clock,
    IEnumerable<IAppointmentFollower> followers)
{
    /// <summary>Delivers a notice; of what has been overtaken for an appointment it says nothing.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public async Task DeliverAsync(string tenant, SeriesNotice notice, CancellationToken cancellationToken)
    {
        foreach (var follower in followers)
            await follower.FollowAsync(new AppointmentNews(tenant, notice.AppointmentIds, null), cancellationToken);
        if (!sender.Delivers) return;
        var news = await Task.WhenAll(notice.AppointmentIds.Select(
            id => grains.GetGrain<IAppointmentGrain>(GrainKey.For(tenant, id)).GetSeriesNews()));
        var now = clock.GetUtcNow();
        // Who is told the same of several is told of them at once: others may have another expert or another client by now.
        var groups = news.OfType<SeriesNews>()
            .Where(one => one.Step == notice.Step && NoticeRules.AsOf(one.Notice, one.Appointment, now) is not null)
            .OrderBy(one => one.Notice.Start).ThenBy(one => one.Appointment.Id, StringComparer.Ordinal)
            .GroupBy(one => (
                one.Notice.Kind, one.Notice.ExpertId, one.Appointment.Client, one.Appointment.Locale, one.Appointment.TimeZone));
        ExceptionDispatchInfo? failure = null;
        foreach (var group in groups)
            failure = await TellAsync(tenant, notice, [.. group], cancellationToken) ?? failure;
        failure?.Throw();
    }

    private async Task<ExceptionDispatchInfo?> TellAsync(
        string tenant, SeriesNotice notice, ImmutableArray<SeriesNews> group, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(tenant, group[0].Appointment, group[0].Notice) is not { } facts) return null;
        var recipients = NoticeRecipient.Of(group[0].Notice, facts);
        var everybody = new NoticeAudience([.. recipients.Select(recipient => recipient.Key)], [.. facts.Reminders]);
        var open = await Task.WhenAll(group.Select(
            async one => (News: one, (await MemoryOf(tenant, one).Take(one.Notice, everybody)).Recipients)));
        ExceptionDispatchInfo? failure = null;
        foreach (var recipient in recipients)
        {
            ImmutableArray<SeriesNews> untold = [.. open.Where(one => one.Recipients.Contains(recipient.Key)).Select(one => one.News)];
            if (untold.IsEmpty) continue;
            try
            {
                await TellAsync(new SeriesMail(notice, group[0].Appointment.Id, untold), facts, recipient, cancellationToken);
            }
            catch (Exception exception)
            {
                // The next one is told all the same; this one is tried again.
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        return failure;
    }

    private async Task TellAsync(SeriesMail mail, NoticeFacts facts, NoticeRecipient recipient, CancellationToken cancellationToken)
    {
        var tenant = facts.Organization.Id;
        var memory = grains.GetGrain<INoticesGrain>(GrainKey.For(tenant, $"{mail.Notice.SeriesId}-{mail.Notice.Step}"));
        // A mail is no version of anything: there is one, or it has been told.
        var whole = mail.News[0].Notice with { Version = 1 };
        var told = $"{recipient.Key}/{mail.GroupId}";
        var isRefused = false;
        if (!(await memory.Take(whole, new NoticeAudience([told], []))).Recipients.IsEmpty)
        {
            if (mail.News is [var only])
            {
                var alone = facts with { Appointment = only.Appointment };
                await post.TellAsync(MemoryOf(tenant, only), only.Notice, alone, recipient, cancellationToken);
                return;
            }

            isRefused = !await TrySendAsync(mail, facts, recipient, cancellationToken);
            await memory.Settle(whole, told, isRefused);
        }

        await Task.WhenAll(mail.News.Select(one => MemoryOf(tenant, one).Settle(one.Notice, recipient.Key, isRefused)));
    }

    private async Task<bool> TrySendAsync(
        SeriesMail mail, NoticeFacts facts, NoticeRecipient recipient, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(await mails.WriteAsync(mail, facts, recipient), cancellationToken);
            return true;
        }
        catch (MailRefusedException refused)
        {
            var problem = NoticeRules.ProblemOf(mail.News[0].Notice, recipient, refused, clock.GetUtcNow());
            await Task.WhenAll(mail.News.Select(one => grains
                .GetGrain<IAppointmentGrain>(GrainKey.For(facts.Organization.Id, one.Appointment.Id)).NoteMailProblem(problem)));
            return false;
        }
    }

    private INoticesGrain MemoryOf(string tenant, SeriesNews news) =>
        grains.GetGrain<INoticesGrain>(GrainKey.For(tenant, news.Appointment.Id));
}

/// <summary>A mail about several appointments of a series.</summary>
/// <param name="Notice">What happened to them together.</param>
/// <param name="GroupId">The first of those of which the same is told to the same people.</param>
/// <param name="News">What has become of each, by their starts: of those that its recipient has not heard of.</param>
internal sealed record SeriesMail(SeriesNotice Notice, string GroupId, ImmutableArray<SeriesNews> News)
{
    /// <summary>
    /// The mail's id: the same whenever it is sent again. What has been overtaken meanwhile is not in it any more, and makes it another.
    /// </summary>
    /// <param name="recipient">The recipient.</param>
    public string IdFor(NoticeRecipient recipient) =>
        $"tell-{Notice.SeriesId}-{Notice.Step}-{News[0].Appointment.Id}-{News.Length}-{recipient.Key}";
}

/// <summary>Tells that series were booked.</summary>
internal sealed class TellSeriesHandler(SeriesPost post) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SeriesNotices.Tell;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        post.DeliverAsync(effect.Tenant, SeriesNotices.Read(effect), cancellationToken);
}
