using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Meetings;

/// <summary>
/// A meeting at a provider. The key is <c>{tenant}/{appointmentId}</c> for that of an appointment, and <c>{tenant}/mtg_...</c> for one that
/// was asked for by itself.
/// </summary>
[Alias("meetings.grain")]
public interface IMeetingGrain : IGrainWithStringKey
{
    /// <summary>
    /// Makes it agree with what has become of its appointment, by one call to the provider at most; called by the effect that was kept for
    /// it, and does nothing when they agree. What is still to be done is planned. Answers why it has failed for good, or null.
    /// </summary>
    [Alias("settle")]
    Task<string?> Settle();

    /// <summary>
    /// Makes one that somebody asks for by itself. A repeat finds it. TEMPORARILY_UNAVAILABLE when the provider is not there at present,
    /// so that the same request may be sent again; POLICY_VIOLATION or VALIDATION_ERROR when it refuses.
    /// </summary>
    /// <param name="key">The key of the request.</param>
    /// <param name="order">What is asked for.</param>
    [Alias("create")]
    Task<Outcome<HostedMeeting>> Create(CreationKey key, MeetingOrder order);

    /// <summary>Asks the provider for the link by which its host starts it. INVALID_TRANSITION when there is no meeting to start.</summary>
    [Alias("start-link")]
    Task<Outcome<HostedMeeting>> StartLink();
}

/// <summary>How events of meetings are written. Stored bytes are a contract: names never change, and what is added is optional.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(MeetingAsked))]
[JsonSerializable(typeof(MeetingCreated))]
[JsonSerializable(typeof(MeetingMoved))]
[JsonSerializable(typeof(MeetingDeleted))]
[JsonSerializable(typeof(MeetingAttemptFailed))]
public sealed partial class MeetingsJson : JsonSerializerContext;
