using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Live.Topics;

/// <summary>Reads the topics that a caller names.</summary>
internal static class TopicList
{
    /// <summary>How many topics one connection may have.</summary>
    public const int Most = 50;

    /// <summary>The field that names them.</summary>
    public const string Field = "topics";

    private static readonly ApiError TooMany = ApiError.Invalid(Field, $"must be {Most} at most");
    private static readonly ApiError Missing = ApiError.Invalid(Field, "is required: " + LiveTopic.Expected);

    /// <summary>Reads topics; without any, what the caller may hear in any case: all, or what concerns the expert whom it is.</summary>
    public static Result<LiveTopic[]> Read(IReadOnlyList<string> texts, Principal principal)
    {
        if (texts.Count == 0) return OwnOf(principal) is { } own ? new[] { own } : Missing;
        if (texts.Count > Most) return TooMany;
        var topics = new List<LiveTopic>(texts.Count);
        foreach (var text in texts)
        {
            if (!LiveTopic.TryParse(text, out var topic)) return ApiError.Invalid(Field, LiveTopic.Expected);
            if (!topics.Contains(topic.Value)) topics.Add(topic.Value);
        }

        return topics.ToArray();
    }

    /// <summary>Topics that stand in one text, with commas between.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static LiveTopic? OwnOf(Principal principal) => principal switch
    {
        { IsAdmin: true } => LiveTopic.Tenant,
        { ExpertId: { } expertId } => LiveTopic.OfExpert(expertId),
        _ => null,
    };
}
