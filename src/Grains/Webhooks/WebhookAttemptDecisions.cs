using System.Collections.Immutable;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.Webhooks;

/// <summary>
/// What becomes of an attempt: pure. Ten attempts, then the delivery has failed and its subject goes on. An endpoint of which nothing but
/// failures come for five days is disabled, but never before those who manage the organisation were told.
/// </summary>
internal static class WebhookAttemptDecisions
{
    private const int MostLogged = 30;
    private const int TooManyRequests = 429;
    private const int ServiceUnavailable = 503;

    /// <summary>For how long nothing but failures must come of an endpoint before each warning.</summary>
    public static readonly ImmutableArray<TimeSpan> WarnedAfter = [TimeSpan.FromDays(1), TimeSpan.FromDays(3)];

    /// <summary>For how long nothing but failures must come of an endpoint before it is disabled.</summary>
    public static readonly TimeSpan DisabledAfter = TimeSpan.FromDays(5);

    /// <summary>For how long a receiver may ask to be left alone.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    /// <summary>Notes what came of an attempt. Does nothing when that attempt was noted, or is not the one that is due.</summary>
    /// <param name="state">The endpoint.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="done">What came of it.</param>
    public static void Conclude(WebhookEndpointState state, UnitOfWork work, AttemptDone done)
    {
        if (state.Endpoint is not { } endpoint || state.Find(done.Event.Id) is not { } outstanding) return;
        if (outstanding.Attempts != done.Number - 1) return;
        var answer = done.Answer;
        var attempted = new WebhookDeliveryAttempted(
            done.Event.Id,
            new DeliveryAttempt(
                done.Number, done.StartedAt, answer.StatusCode, answer.Error,
                (int)Math.Min(answer.Latency.TotalMilliseconds, int.MaxValue)),
            StatusAfter(done),
            NextAfter(done, work.Now),
            PauseOf(answer) is { } pause ? work.Now + pause : null);
        work.Append(attempted);
        WebhookRows.Save(work, Logged(done, attempted, endpoint.Id, work.Now));
        if (answer.Error is not null) JudgeFailure(state, work, answer);
        var after = state.After(work).Endpoint!;
        if (after != endpoint) WebhookRows.Save(work, after);
    }

    private static EventDeliveryStatus StatusAfter(AttemptDone done)
    {
        if (done.Answer.Error is null) return EventDeliveryStatus.Delivered;
        return IsLast(done) ? EventDeliveryStatus.Failed : EventDeliveryStatus.Pending;
    }

    private static bool IsLast(AttemptDone done) =>
        done.Number >= WebhookSchedule.MaximumAttempts || done.Answer.Error == WebhookErrors.NothingToSend;

    private static DateTimeOffset? NextAfter(AttemptDone done, DateTimeOffset now)
    {
        if (done.Answer.Error is null || IsLast(done)) return null;
        var wait = WebhookSchedule.WaitAfter(done.Event.Id, done.Number);
        return now + (PauseOf(done.Answer) is { } pause && pause > wait ? pause : wait);
    }

    // Only with the statuses that it belongs to.
    private static TimeSpan? PauseOf(WebhookAnswer answer)
    {
        if (answer.RetryAfter is not { } asked || asked <= TimeSpan.Zero) return null;
        if (answer.StatusCode is not (TooManyRequests or ServiceUnavailable)) return null;
        return asked < LongestPause ? asked : LongestPause;
    }

    private static void JudgeFailure(WebhookEndpointState state, UnitOfWork work, WebhookAnswer answer)
    {
        var endpoint = state.Endpoint!;
        if (!endpoint.IsEnabled) return;
        if (answer.Error == WebhookErrors.Gone)
        {
            Disable(work, endpoint.Id, WebhookDisabledReason.Gone);
            return;
        }

        if (endpoint.FailingSince is not { } since) return;
        var failing = work.Now - since;
        if (state.Warnings < WarnedAfter.Length)
        {
            if (failing < WarnedAfter[state.Warnings]) return;
            work.Append(new WebhookFailuresTold(state.Warnings + 1, since));
            work.Enqueue(WebhookEffects.Mail(work, endpoint.Id, WebhookEffects.Failing));
        }
        else if (failing >= DisabledAfter)
        {
            Disable(work, endpoint.Id, WebhookDisabledReason.Failures);
        }
    }

    private static void Disable(UnitOfWork work, string endpointId, WebhookDisabledReason reason)
    {
        work.Append(new WebhookEndpointDisabled(reason));
        work.Enqueue(WebhookEffects.Mail(work, endpointId, WebhookEffects.Disabled));
    }

    private static EventDelivery Logged(AttemptDone done, WebhookDeliveryAttempted attempted, string endpointId, DateTimeOffset at) => new()
    {
        Event = done.Event,
        EndpointId = endpointId,
        Status = attempted.Status,
        QueuedAt = done.Log?.QueuedAt ?? at,
        UpdatedAt = at,
        NextAttemptAt = attempted.NextAt,
        Attempts = [.. (done.Log?.Attempts ?? []).TakeLast(MostLogged - 1), attempted.Attempt],
        Answer = done.AnswerText,
        Version = (done.Log?.Version ?? 0) + 1,
    };
}

/// <summary>An attempt that is over.</summary>
/// <param name="Event">What was sent.</param>
/// <param name="Number">Which attempt, from 1.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="AnswerText">What is kept of the receiver's answer; null when there is nothing.</param>
/// <param name="Log">The delivery as the log had it before; null when it has none any more.</param>
internal sealed record AttemptDone(
    QueuedEvent Event, int Number, DateTimeOffset StartedAt, WebhookAnswer Answer, string? AnswerText, EventDelivery? Log);
