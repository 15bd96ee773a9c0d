using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling.Public;

/// <summary>An appointment after something happened to it. Who needs its client or its answers asks for it by its id.</summary>
public sealed record AppointmentData
{
    /// <summary>The appointment's id.</summary>
    public required string AppointmentId { get; init; }

    /// <summary>Whose time it takes, the first of them its expert.</summary>
    public required ImmutableArray<string> ExpertIds { get; init; }

    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Where in its life it is: scheduled, confirmed, completed, cancelled or no_show.</summary>
    public required string Status { get; init; }

    /// <summary>When it starts, in UTC.</summary>
    public required DateTime ScheduledAt { get; init; }

    /// <summary>When it ends, in UTC.</summary>
    public required DateTime EndsAt { get; init; }

    /// <summary>Its version: of two that are told, the greater is the newer.</summary>
    public required long Version { get; init; }

    /// <summary>The series that it was booked with; absent when it was booked alone.</summary>
    public string? SeriesId { get; init; }

    /// <summary>How it was called off; absent when it was not just then.</summary>
    public CancellationData? Cancellation { get; init; }

    /// <summary>An appointment as it is told.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="facts">What it is.</param>
    public static AppointmentData Of(string id, AppointmentFacts facts) => new()
    {
        AppointmentId = id,
        ExpertIds = facts.ExpertIds,
        ServiceId = facts.ServiceId,
        Status = AppointmentStatusNames.NameOf(facts.Status),
        ScheduledAt = facts.Start.UtcDateTime,
        EndsAt = facts.End.UtcDateTime,
        Version = facts.Version,
        SeriesId = facts.Series,
    };
}

/// <summary>How an appointment was called off.</summary>
public sealed record CancellationData
{
    /// <summary>By whom: the id of a user or an API key, <c>client</c> or <c>system</c>.</summary>
    public required string By { get; init; }

    /// <summary>True when nobody called it off: nobody had confirmed it in time.</summary>
    public required bool IsLapse { get; init; }

    /// <summary>What it costs the client, in the smallest unit of the currency; absent when nothing.</summary>
    public long? FeeAmount { get; init; }

    /// <summary>The fee's currency (ISO 4217); absent without a fee.</summary>
    public string? FeeCurrency { get; init; }

    /// <summary>A cancellation as it is told.</summary>
    /// <param name="cancellation">The cancellation.</param>
    public static CancellationData Of(Cancellation cancellation) => new()
    {
        By = cancellation.By,
        IsLapse = cancellation.IsLapse,
        FeeAmount = cancellation.Fee?.Amount,
        FeeCurrency = cancellation.Fee?.Currency,
    };
}

/// <summary>Time that a hold keeps or kept. The hold's own id is not told: who knows it may book the time.</summary>
public sealed record HoldData
{
    /// <summary>Whose time.</summary>
    public required string ExpertId { get; init; }

    /// <summary>For which service; absent when the hold was made before that was kept.</summary>
    public string? ServiceId { get; init; }

    /// <summary>When the time starts, in UTC; absent when the hold was made before that was kept.</summary>
    public DateTime? Start { get; init; }

    /// <summary>When it ends, in UTC; absent when the hold was made before that was kept.</summary>
    public DateTime? End { get; init; }

    /// <summary>When the hold lapses by itself, in UTC; absent when it is over.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>A hold as it is told.</summary>
    /// <param name="expertId">Whose time it keeps.</param>
    /// <param name="time">The time; null when it is not known.</param>
    public static HoldData Of(string expertId, HeldTime? time) => new()
    {
        ExpertId = expertId,
        ServiceId = time?.ServiceId,
        Start = time?.Start.UtcDateTime,
        End = time?.End.UtcDateTime,
    };
}

/// <summary>Something of an expert.</summary>
public sealed record ExpertData
{
    /// <summary>The expert's id.</summary>
    public required string ExpertId { get; init; }
}

/// <summary>A time in which an expert takes no bookings.</summary>
public sealed record TimeOffData
{
    /// <summary>Whose.</summary>
    public required string ExpertId { get; init; }

    /// <summary>The time off's id.</summary>
    public required string TimeOffId { get; init; }

    /// <summary>When it starts, in UTC; absent when it was removed.</summary>
    public DateTime? Start { get; init; }

    /// <summary>When it ends, in UTC; absent when it was removed.</summary>
    public DateTime? End { get; init; }
}

/// <summary>Something of a service.</summary>
public sealed record ServiceData
{
    /// <summary>The service's id.</summary>
    public required string ServiceId { get; init; }
}

/// <summary>Days on which the organisation is closed.</summary>
public sealed record HolidaysData
{
    /// <summary>Their ids.</summary>
    public required ImmutableArray<string> HolidayIds { get; init; }
}

/// <summary>Something of a template for messages.</summary>
public sealed record MessageTemplateData
{
    /// <summary>The template's id.</summary>
    public required string TemplateId { get; init; }
}

/// <summary>How scheduling's public events are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AppointmentData))]
[JsonSerializable(typeof(HoldData))]
[JsonSerializable(typeof(ExpertData))]
[JsonSerializable(typeof(TimeOffData))]
[JsonSerializable(typeof(ServiceData))]
[JsonSerializable(typeof(HolidaysData))]
[JsonSerializable(typeof(MessageTemplateData))]
internal sealed partial class SchedulingEventJson : JsonSerializerContext;
