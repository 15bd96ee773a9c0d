using System.Collections.Concurrent;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Meetings;

namespace Actors.ApiHost.Tests.Support;

/// <summary>
/// Meetings that are held nowhere. For tests that are about something else; those that are about meetings have them made by stand-ins of
/// the providers.
/// </summary>
internal sealed class StandInMeetings(MeetingPlatform platform) : IMeetingProvider
{
    private readonly ConcurrentDictionary<string, ProvidedMeeting> _made = new();

    public MeetingPlatform Platform => platform;

    public string? Missing => null;

    public Task<MeetingAnswer<ProvidedMeeting>> CreateAsync(MeetingPlan plan, bool mayExist, CancellationToken cancellationToken) =>
        Answered(_made.GetOrAdd(plan.Id, static id => new ProvidedMeeting(
            new MeetingRoom { ProviderId = id, JoinUrl = $"https://meet.example/j/{id}" }, $"https://meet.example/s/{id}")));

    public Task<MeetingAnswer<MeetingRoom>> MoveAsync(MeetingRoom room, MeetingPlan plan, CancellationToken cancellationToken) =>
        Answered(room);

    public Task<MeetingAnswer<MeetingRoom>> DeleteAsync(MeetingRoom room, string hostEmail, CancellationToken cancellationToken) =>
        Answered(room);

    public Task<MeetingAnswer<ProvidedMeeting>> GetAsync(MeetingRoom room, string hostEmail, CancellationToken cancellationToken) =>
        Answered(_made[room.ProviderId]);

    private static Task<MeetingAnswer<T>> Answered<T>(T value)
        where T : class => Task.FromResult(new MeetingAnswer<T> { Value = value });
}
