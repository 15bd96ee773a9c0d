using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Waitlist;

/// <summary>Which waitlist entries are listed.</summary>
internal sealed record WaitlistQuery(DocumentQuery Documents) : IQuery<WaitlistQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("status", "string", $"One or more of {string.Join(", ", WaitlistNames.Statuses)}, with commas between.", "waiting,offered"),
        new("serviceType", "string", "Only this service's.", "consultation"),
        new("expertId", "string", "Only those who wait for this expert by name.", "exp_01hzx3v7qk8m5n2p4r6t8w0y1a"),
    ];

    /// <inheritdoc/>
    public static WaitlistQuery Read(ref QueryReader query)
    {
        var paging = Paging.Read(ref query);
        return new WaitlistQuery(new DocumentQuery
        {
            // The tenant is known to the handler.
            Tenant = "",
            Kind = WaitlistDocuments.Entry,
            Statuses = query.Names("status", WaitlistNames.Statuses),
            Owner = query.Id("expertId"),
            Category = query.Text("serviceType", Slugs.MaxLength),
            Page = paging.Page,
            Limit = paging.Limit,
        });
    }
}
