using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Live.Topics;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Live.Feed;

/// <summary>Lets live readers in: what they ask for makes sense, they may hear it, and there is room.</summary>
internal sealed class LiveDoor(TopicRights rights, IJournal journal, LiveConnections connections)
{
    /// <summary>The field that names the position to go on from.</summary>
    public const string PositionField = "position";

    private static readonly ApiError FromTheFuture =
        ApiError.Invalid(PositionField, "must be one that was told: there is no event of this position yet");

    /// <summary>Counts a connection in until it is disposed of; or says why there is no room.</summary>
    public ApiError? Enter(ApiCall call, out IDisposable connection) => connections.Enter(call.Principal!, out connection);

    /// <summary>Checks what somebody asks for.</summary>
    public async ValueTask<Result<LiveSubscription>> CheckAsync(ApiCall call, IReadOnlyList<string> topics, long? after)
    {
        if (!TopicList.Read(topics, call.Principal!).TryGet(out var read, out var wrong)) return wrong;
        if (await rights.CheckAsync(call, read) is { } refused) return refused;
        var head = await journal.ReadHeadAsync(call.Http.RequestAborted);
        if (after > head) return FromTheFuture;
        return new LiveSubscription
        {
            TenantId = call.TenantId,
            Topics = read,
            After = after ?? head,
            Rights = [.. TopicRights.RestOn(call)],
            MayHear = async () => await rights.CheckAgainAsync(call, read) is null,
        };
    }
}
