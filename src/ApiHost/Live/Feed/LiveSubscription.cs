using Actors.ApiHost.Live.Topics;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Live.Feed;

/// <summary>What somebody asks to hear.</summary>
internal sealed record LiveSubscription
{
    /// <summary>Whose events.</summary>
    public required string TenantId { get; init; }

    /// <summary>Of what.</summary>
    public required IReadOnlyList<LiveTopic> Topics { get; init; }

    /// <summary>The position after which it is to be heard.</summary>
    public required long After { get; init; }

    /// <summary>The streams that the right to hear it rests on.</summary>
    public required IReadOnlyList<StreamName> Rights { get; init; }

    /// <summary>Asks whether it may still be heard.</summary>
    public required Func<ValueTask<bool>> MayHear { get; init; }
}
