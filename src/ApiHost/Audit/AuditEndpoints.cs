using System.Globalization;
using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.Journaling;

namespace Actors.ApiHost.Audit;

/// <summary>The journal of the caller's organisation, to look at and to prove.</summary>
/// <param name="journal">The journal.</param>
/// <param name="limiter">Counts walks over the whole of it.</param>
internal sealed class AuditEndpoints(IJournal journal, RequestLimiter limiter)
{
    private const int LongestFilter = 256;
    private const int WalksPerWindow = 6;
    private static readonly TimeSpan LongestWalk = TimeSpan.FromSeconds(60);

    private readonly AuditSearch _search = new(journal);

    /// <summary>GET /audit.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        if (Read(call).IsFailed(out var query, out var invalid)) return invalid;
        var (found, next) = await _search.RunAsync(query, call.Http.RequestAborted);
        var view = new AuditView { Events = [.. found.Select(item => ViewOf(item.Stored, item.Record))], Next = next };
        return Answer.Ok(view, AuditAnswers.Default.EnvelopeAuditView);
    }

    /// <summary>GET /audit/verify.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Verify(ApiCall call)
    {
        if (limiter.Refuse("verify:" + call.TenantId, WalksPerWindow) is { } wait) return wait;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.Http.RequestAborted);
        stop.CancelAfter(LongestWalk);
        try
        {
            var result = await new JournalVerifier(journal).VerifyAllAsync(call.TenantId, stop.Token);
            return Answer.Ok(ViewOf(result), AuditAnswers.Default.EnvelopeVerificationView);
        }
        catch (OperationCanceledException) when (!call.Http.RequestAborted.IsCancellationRequested)
        {
            return new ApiError(ApiErrorCode.Timeout, "The journal is too long to be walked within a minute; the operator can do it offline.");
        }
    }

    private static Parsed<AuditQuery> Read(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var stream = query.Text("stream", LongestFilter);
        if (stream is not null && stream.IndexOf('/', StringComparison.Ordinal) is <= 0) query.Add("stream", "A kind and an id with a slash between are expected.");
        var from = query.DateOrInstant("from", isEnd: false);
        var to = query.DateOrInstant("to", isEnd: true);
        if (from is not null && to is not null && to < from) query.Add("to", "It must not be before from.");
        var audit = new AuditQuery
        {
            Tenant = call.TenantId,
            Stream = stream,
            Actor = query.Id("actor"),
            Type = query.Text("type", LongestFilter),
            From = from,
            To = to,
            After = AfterOf(ref query),
            Limit = query.Number("limit", 1, Paging.GreatestLimit, Paging.UsualLimit),
        };
        return query.None ? audit : query.ToError();
    }

    private static long AfterOf(ref QueryReader query)
    {
        if (query.Text("after", 20) is not { } text) return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) return after;
        query.Add("after", "What an earlier answer gave as next is expected.");
        return 0;
    }

    private static AuditEventView ViewOf(JournalEvent stored, EventRecord record)
    {
        using var document = JsonDocument.Parse(stored.Record);
        return new AuditEventView
        {
            Sequence = record.Sequence,
            At = record.At.UtcDateTime,
            Actor = record.Actor,
            Action = record.Action,
            Target = record.Target,
            Operation = record.Operation,
            Causation = record.Causation,
            Data = document.RootElement.GetProperty("data").Clone(),
            Personal = record.PersonalDigest is null ? "none" : stored.Personal.IsEmpty ? "erased" : "kept",
        };
    }

    private static VerificationView ViewOf(VerificationResult result) => new()
    {
        Valid = result.Broken is null,
        Events = result.Events,
        Streams = result.Streams,
        Erased = result.Erased,
        Broken = result.Broken is not { } broken ? null : new BrokenPlaceView
        {
            Target = broken.Stream.Target,
            Sequence = broken.Version,
            Reason = broken.Reason,
        },
    };
}
