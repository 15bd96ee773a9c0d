using System.Collections.Immutable;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Tenancy;

/// <summary>Erases what memberships and invitations tell of a person.</summary>
internal sealed class MemberEraser(IGrainFactory grains, IDocuments documents) : IPersonEraser
{
    /// <inheritdoc/>
    public async Task Erase(string tenant, PersonErasure erasure, CancellationToken cancellationToken)
    {
        var row = await documents.GetAsync(new DocumentKey(tenant, TenancyDocuments.Member, erasure.UserId), cancellationToken);
        ImmutableArray<string> emails = [.. new[] { erasure.Email, EmailIn(row) }.OfType<string>().Distinct()];
        if (row is null && emails.IsEmpty) return;
        await grains.GetGrain<ITenantGrain>(GrainKey.For(tenant, tenant)).Forget(erasure.UserId, emails);
        await grains.GetGrain<IMemberGrain>(GrainKey.For(tenant, erasure.UserId)).Erase();
    }

    // Who belonged to the tenant proved nothing by that, but the invitation went to the address that the member's account has.
    private static string? EmailIn(Document? row) =>
        row is null ? null : JsonSerializer.Deserialize(row.Body.Span, TenancyJson.Default.Member)!.Email;
}
