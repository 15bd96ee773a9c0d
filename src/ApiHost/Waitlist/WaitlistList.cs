using System.Collections.Immutable;
using System.Text.Json;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Identity.Accounts;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Waitlist;

/// <summary>
/// GET /waitlist. Owners and admins see all of the organisation's, experts those who wait for them by name, everybody else their own.
/// </summary>
internal sealed class WaitlistList(IGrainFactory grains, IDocuments documents, Principals principals)
{
    public async Task<PageResult<WaitlistEntryView>> List(ApiCall call, Query<WaitlistQuery> query)
    {
        var asked = query.Value.Documents with { Tenant = call.TenantId };
        var paging = new Paging(asked.Page, asked.Limit);
        if (Narrow(asked, call.Principal!) is not { } narrowed) return Reply.Page<WaitlistEntryView>([], paging, total: 0);
        var page = await documents.QueryAsync(narrowed, call.Http.RequestAborted);
        var entries = page.Items
            .Select(row => JsonSerializer.Deserialize(row.Body.Span, WaitlistJson.Default.WaitlistEntry)!).ToList();
        var positions = await PositionsOf(call, entries);
        return Reply.Page(
            [.. entries.Select(entry => WaitlistResponses.ToResponse(entry, positions.GetValueOrDefault(entry.Id)))], paging, page.Total);
    }

    // Null when there is nothing that the caller may see: a filter for somebody else's entries finds none.
    private DocumentQuery? Narrow(DocumentQuery query, Principal principal)
    {
        if (principal.IsAdmin) return query;
        if (principal.ExpertId is { } expertId)
            return query.Owner is null || query.Owner == expertId ? query with { Owner = expertId } : null;
        // Entries are found by address here, so an address that proves nothing finds nothing.
        return principals.ProvenAddressOf(principal) is { } email ? query with { Subject = email } : null;
    }

    // Where somebody stands changes with those before, so the line itself is asked: once for each service on the page.
    private async Task<Dictionary<string, int>> PositionsOf(ApiCall call, List<WaitlistEntry> entries)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var inLine = entries.Where(entry => entry.Status is WaitlistStatus.Waiting or WaitlistStatus.Offered);
        foreach (var line in inLine.GroupBy(entry => entry.ServiceId, StringComparer.Ordinal))
        {
            ImmutableArray<string> ids = [.. line.Select(entry => entry.Id)];
            var found = await grains.GetGrain<IWaitlistGrain>(GrainKey.For(call.TenantId, line.Key)).PositionsOf(ids);
            foreach (var (id, position) in ids.Zip(found)) positions[id] = position;
        }

        return positions;
    }
}
