using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Live.Topics;

namespace Actors.ApiHost.Live.Feed;

/// <summary>What somebody asks to hear.</summary>
/// <param name="Call">The request by which it was asked, which says who asks.</param>
/// <param name="Topics">Of what.</param>
/// <param name="After">The position after which it is to be heard.</param>
internal sealed record LiveSubscription(ApiCall Call, IReadOnlyList<LiveTopic> Topics, long After);
