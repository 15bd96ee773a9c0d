namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>What a caller has to do with an appointment.</summary>
public enum AppointmentRelation
{
    /// <summary>Nothing: for such a caller there is no such appointment.</summary>
    None,

    /// <summary>It is the caller's own.</summary>
    Client,

    /// <summary>The caller is its expert, or manages the tenant.</summary>
    Staff,
}

/// <summary>
/// Who a caller has been found to be, as far as appointments care. What that makes of the caller follows from the appointment, so it is
/// said where the appointment is, in the turn in which it acts.
/// </summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-rights")]
public sealed record AppointmentRights
{
    /// <summary>Those of who manages the tenant.</summary>
    public static AppointmentRights OfManager { get; } = new() { ManagesTenant = true };

    /// <summary>True when the caller manages the tenant.</summary>
    [Id(0)] public bool ManagesTenant { get; init; }

    /// <summary>The expert who the caller is; null when none.</summary>
    [Id(1)] public string? ExpertId { get; init; }

    /// <summary>The user who the caller is; null when nobody has signed in.</summary>
    [Id(2)] public string? UserId { get; init; }

    /// <summary>True when the caller has this appointment's manage token.</summary>
    [Id(3)] public bool HasManageToken { get; init; }

    /// <summary>True when the caller is the appointment's expert, or manages the tenant.</summary>
    /// <param name="appointment">The appointment.</param>
    public bool IsStaffOf(Appointment appointment) => RelationTo(appointment) == AppointmentRelation.Staff;

    /// <summary>What the caller has to do with an appointment.</summary>
    /// <param name="appointment">The appointment.</param>
    public AppointmentRelation RelationTo(Appointment appointment)
    {
        if (ManagesTenant || (ExpertId is not null && IsExpertOf(appointment))) return AppointmentRelation.Staff;
        var isOwn = HasManageToken || (UserId is not null && UserId == appointment.ClientUserId);
        return isOwn ? AppointmentRelation.Client : AppointmentRelation.None;
    }

    private bool IsExpertOf(Appointment appointment) =>
        ExpertId == appointment.ExpertId || (appointment.ExpertIds is { } experts && experts.Contains(ExpertId!));
}

/// <summary>Who asks for a step of an appointment's life, and on which conditions.</summary>
/// <param name="Rights">Who asks.</param>
[GenerateSerializer, Immutable, Alias("scheduling.step-request")]
public sealed record StepRequest([property: Id(0)] AppointmentRights Rights)
{
    /// <summary>The version that the caller has seen; null for any.</summary>
    [Id(1)] public long? ExpectedVersion { get; init; }

    /// <summary>The request's idempotency key and fingerprint; null when its caller gave none.</summary>
    [Id(2)] public CreationKey? Key { get; init; }

    /// <summary>True when the client is to be told of a cancellation by mail.</summary>
    [Id(3)] public bool TellsClient { get; init; }
}
