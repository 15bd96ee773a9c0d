using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Operator;

/// <summary>Which dead effects to list.</summary>
internal sealed record OutboxQuery(DeadEffectQuery Wanted) : IQuery<OutboxQuery>
{
    private const int MaxFilter = 128;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("kind", "string", "Only those of this kind.", "identity.send-mail"),
        new("tenant", "string", "Only those of this organisation, or of system.", "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f"),
        .. Paging.Parameters,
    ];

    /// <inheritdoc/>
    public static OutboxQuery Read(ref QueryReader query)
    {
        var paging = Paging.Read(ref query);
        return new OutboxQuery(new DeadEffectQuery
        {
            Tenant = query.Id("tenant"),
            Kind = query.Text("kind", MaxFilter),
            Page = paging.Page,
            Limit = paging.Limit,
        });
    }
}
