using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Meetings;

/// <summary>The providers of meetings that there are.</summary>
internal sealed class MeetingProviders : IMeetingPlatforms
{
    private readonly Dictionary<MeetingPlatform, IMeetingProvider> _providers;

    /// <summary>Makes it.</summary>
    /// <param name="providers">The providers.</param>
    public MeetingProviders(IEnumerable<IMeetingProvider> providers) =>
        _providers = providers.ToDictionary(provider => provider.Platform);

    /// <inheritdoc/>
    public string? FindProblem(MeetingPlatform platform)
    {
        if (!platform.IsProvided()) return null;
        if (!_providers.TryGetValue(platform, out var provider)) return "is not offered by this installation";
        return provider.Missing is { } missing
            ? $"cannot be {MeetingPlatformNames.NameOf(platform)}: this installation has no credentials for it ({missing})"
            : null;
    }

    /// <summary>Makes a meeting.</summary>
    /// <param name="platform">Whose.</param>
    /// <param name="plan">What it is.</param>
    /// <param name="mayExist">True when nobody knows what came of asking for it before.</param>
    public Task<MeetingAnswer<ProvidedMeeting>> CreateAsync(MeetingPlatform platform, MeetingPlan plan, bool mayExist) =>
        AskAsync(platform, "create", provider => provider.CreateAsync(plan, mayExist, CancellationToken.None));

    /// <summary>Gives a meeting another time.</summary>
    /// <param name="platform">Whose.</param>
    /// <param name="room">The meeting.</param>
    /// <param name="plan">What it is from now on.</param>
    public Task<MeetingAnswer<MeetingRoom>> MoveAsync(MeetingPlatform platform, MeetingRoom room, MeetingPlan plan) =>
        AskAsync(platform, "move", provider => provider.MoveAsync(room, plan, CancellationToken.None));

    /// <summary>Deletes a meeting.</summary>
    /// <param name="platform">Whose.</param>
    /// <param name="room">The meeting.</param>
    /// <param name="hostEmail">The address of its host.</param>
    public Task<MeetingAnswer<MeetingRoom>> DeleteAsync(MeetingPlatform platform, MeetingRoom room, string hostEmail) =>
        AskAsync(platform, "delete", provider => provider.DeleteAsync(room, hostEmail, CancellationToken.None));

    /// <summary>Asks for a meeting once more.</summary>
    /// <param name="platform">Whose.</param>
    /// <param name="room">The meeting.</param>
    /// <param name="hostEmail">The address of its host.</param>
    public Task<MeetingAnswer<ProvidedMeeting>> GetAsync(MeetingPlatform platform, MeetingRoom room, string hostEmail) =>
        AskAsync(platform, "get", provider => provider.GetAsync(room, hostEmail, CancellationToken.None));

    private async Task<MeetingAnswer<T>> AskAsync<T>(
        MeetingPlatform platform, string step, Func<IMeetingProvider, Task<MeetingAnswer<T>>> ask)
        where T : class
    {
        // Whoever takes the credentials away leaves appointments behind that have none of this any more.
        var answer = FindProblem(platform) is { } problem
            ? new MeetingAnswer<T> { Failure = new MeetingFailure(MeetingFailureKind.Refused, $"The meeting {problem}.") }
            : await ask(_providers[platform]);
        MeetingMeter.Count(platform, step, answer.Failure);
        return answer;
    }
}
