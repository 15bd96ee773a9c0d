using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Scheduling.Appointments;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>What becomes of the appointments of an organisation that is deleted.</summary>
internal sealed record DeletionQuery(string Fate) : IQuery<DeletionQuery>
{
    private static readonly string[] Fates = ["refuse", "cancel", "keep"];

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [new("appointments", "string", "What becomes of appointments that are to come; refuse by default.", "refuse") { Values = Fates }];

    /// <inheritdoc/>
    public static DeletionQuery Read(ref QueryReader query)
    {
        var fate = query.Text("appointments", 20) ?? Fates[0];
        if (!Fates.Contains(fate)) query.Add("appointments", $"must be one of {string.Join(", ", Fates)}");
        return new DeletionQuery(fate);
    }

    /// <summary>Does what was chosen; tells why the organisation cannot be deleted yet.</summary>
    public ValueTask<ApiError?> SeeToAsync(OrganizationAppointments appointments, ApiCall call) => Fate switch
    {
        "cancel" => appointments.CancelAsync(call),
        "keep" => default,
        _ => appointments.RefuseAsync(call),
    };
}
