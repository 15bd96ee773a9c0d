using System.Runtime.ExceptionServices;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Actors.Grains.Mail;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>
/// Delivers notices: one mail for each recipient, each remembered on its own, so that a mail which cannot be handed over keeps no other
/// back and is not sent again with it (decision 0037).
/// </summary>
/// <param name="grains">The grains.</param>
/// <param name="reader">Reads what has to be known.</param>
/// <param name="mails">Writes mails.</param>
/// <param name="preferences">Who wants none.</param>
/// <param name="sender">Sends mails.</param>
/// <param name="clock">The time.</param>
internal sealed class NoticePost(
    IGrainFactory grains, NoticeReader reader, NoticeMails mails, MailPreferences preferences, IMailSender sender, TimeProvider clock)
{
    /// <summary>Delivers the notice of an effect, unless it no longer matters.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public async Task DeliverAsync(Effect effect, CancellationToken cancellationToken)
    {
        if (!sender.Delivers) return;
        // As it stands in the journal: what another activation is about to write, or has overtaken, is told to nobody.
        var appointment = (await grains.GetGrain<IAppointmentGrain>(effect.Target).GetNewest()).Value;
        if (appointment is null || NoticeRules.AsOf(Notices.Read(effect), appointment, clock.GetUtcNow()) is not { } notice) return;
        if (await reader.ReadAsync(effect.Tenant, appointment, notice) is not { } facts) return;
        var recipients = NoticeRecipient.Of(notice, facts);
        var memory = grains.GetGrain<INoticesGrain>(effect.Target);
        var everybody = new NoticeAudience([.. recipients.Select(recipient => recipient.Key)], [.. facts.Reminders]);
        var open = (await memory.Take(notice, everybody)).Recipients;
        ExceptionDispatchInfo? failure = null;
        foreach (var recipient in recipients.Where(recipient => open.Contains(recipient.Key)))
        {
            try
            {
                await TellAsync(memory, notice, facts, recipient, cancellationToken);
            }
            catch (Exception exception)
            {
                // The next one is told all the same; this one is tried again.
                failure ??= ExceptionDispatchInfo.Capture(exception);
            }
        }

        failure?.Throw();
    }

    /// <summary>Tells one recipient, and notes it.</summary>
    /// <param name="memory">Who has heard what of the appointment.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="recipient">The recipient.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    public async Task TellAsync(
        INoticesGrain memory, Notice notice, NoticeFacts facts, NoticeRecipient recipient, CancellationToken cancellationToken)
    {
        var isUnwanted = notice.Kind == NoticeKind.Reminder && await preferences.IsUnwantedAsync(facts.Organization.Id, recipient.Email);
        if (isUnwanted) return;
        try
        {
            await sender.SendAsync(await mails.WriteAsync(notice, facts, recipient), cancellationToken);
            await memory.Settle(notice, recipient.Key, isRefused: false);
        }
        catch (MailRefusedException refused)
        {
            await grains.GetGrain<IAppointmentGrain>(GrainKey.For(facts.Organization.Id, facts.Appointment.Id))
                .NoteMailProblem(NoticeRules.ProblemOf(notice, recipient, refused, clock.GetUtcNow()));
            await memory.Settle(notice, recipient.Key, isRefused: true);
        }
    }
}

/// <summary>Tells of appointments.</summary>
internal sealed class TellHandler(NoticePost post, IEnumerable<IAppointmentFollower> followers) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => Notices.Tell;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var news = new AppointmentNews(effect.Tenant, [GrainKey.IdOf(effect.Target)], Notices.Read(effect).FormerExpertId);
        foreach (var follower in followers) await follower.FollowAsync(news, cancellationToken);
        await post.DeliverAsync(effect, cancellationToken);
    }
}

/// <summary>Reminds of appointments.</summary>
internal sealed class RemindHandler(NoticePost post) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => Notices.Remind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => post.DeliverAsync(effect, cancellationToken);
}
