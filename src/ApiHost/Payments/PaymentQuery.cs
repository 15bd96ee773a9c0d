using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Payments;

/// <summary>Which payments are listed.</summary>
internal sealed record PaymentQuery(Paging Paging, IReadOnlyList<string> Statuses, string? ExpertId, string? AppointmentId)
    : IQuery<PaymentQuery>
{
    private const int MaxId = 100;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("status", "string", $"One or more of {string.Join(", ", PaymentNames.AllStatuses)}, with commas between.", "paid"),
        new("expertId", "string", "Only those whose money is this expert's.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
        new("appointmentId", "string", "Only that of this appointment.", "apt_01hzx3v7qk8m5n2p4r6t8w0y1c"),
    ];

    /// <inheritdoc/>
    public static PaymentQuery Read(ref QueryReader query) => new(
        Paging.Read(ref query), query.Names("status", PaymentNames.AllStatuses), query.Text("expertId", MaxId),
        query.Text("appointmentId", MaxId));

    /// <summary>The documents that are asked for.</summary>
    public DocumentQuery ToDocuments(string tenantId) => new()
    {
        Tenant = tenantId,
        Kind = PaymentDocuments.Payment,
        Statuses = Statuses,
        Owner = ExpertId,
        Category = AppointmentId,
        Descending = true,
        Page = Paging.Page,
        Limit = Paging.Limit,
    };
}
