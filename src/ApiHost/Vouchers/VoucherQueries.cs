using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.Grains;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Journaling;
using Actors.Grains.Vouchers;

namespace Actors.ApiHost.Vouchers;

/// <summary>Which vouchers are listed.</summary>
internal sealed record VoucherQuery(DocumentQuery Documents) : IQuery<VoucherQuery>
{
    private static readonly string[] Statuses = [VoucherDocuments.Active, VoucherDocuments.Inactive];

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        new("kind", "string", "Only these: coupon, gift or package.", "coupon") { Values = [.. VoucherKindNames.All] },
        new("status", "string", "active or inactive; both when absent.", "active"),
        new("clientEmail", "string", "Only this client's.", "ana@example.com"),
        QueryParameter.OfWords("search", "Words of the name.", "summer"),
    ];

    /// <inheritdoc/>
    public static VoucherQuery Read(ref QueryReader query)
    {
        var paging = Paging.Read(ref query);
        var kind = query.Text("kind", 10);
        if (kind is not null && VoucherKindNames.Find(kind) is null) query.Add("kind", "must be coupon, gift or package");
        return new VoucherQuery(new DocumentQuery
        {
            // The tenant is known to the handler.
            Tenant = "",
            Kind = VoucherDocuments.Voucher,
            Category = kind,
            Statuses = query.Names("status", Statuses),
            Subject = query.Email("clientEmail"),
            Search = query.Words("search", 200),
            Sort = DocumentSort.CreatedAt,
            Descending = true,
            Page = paging.Page,
            Limit = paging.Limit,
        });
    }
}

/// <summary>What is asked about a code.</summary>
internal sealed record VoucherCheckQuery(string Code, string Service, int? DurationMinutes) : IQuery<VoucherCheckQuery>
{
    private const int MinutesOfDay = 1_440;

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("code", "string", "The code.", "7K3M-Q9TX-2BVD") { IsRequired = true },
        new("serviceType", "string", "The slug of the service that is to be booked.", "consultation") { IsRequired = true },
        new("durationMinutes", "integer", "For how many minutes; the service's own length by default.", "30"),
    ];

    /// <inheritdoc/>
    public static VoucherCheckQuery Read(ref QueryReader query)
    {
        var code = query.Text("code", VoucherCodes.Longest);
        if (code is null) query.Add("code", "is required");
        var service = query.Text("serviceType", Slugs.MaxLength);
        if (service is null) query.Add("serviceType", "is required");
        return new VoucherCheckQuery(code ?? "", service ?? "", query.Number("durationMinutes", 1, MinutesOfDay));
    }
}
