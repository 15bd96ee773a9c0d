using System.Text.Json;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Waitlist;

/// <summary>Finds the entry that a route names, for somebody who has to do with it: staff, the client, or whoever has its token.</summary>
internal sealed class WaitlistAccess(IDocuments documents, ManageTokens tokens, Principals principals)
{
    private static readonly ApiError NoSuch = ApiError.NotFound("waitlist entry");
    private static readonly ApiError SignInFirst = ApiError.Unauthenticated("Sign in, or send the entry's token as X-Manage-Token.");

    /// <summary>The entry; an error when there is none for the caller.</summary>
    public async Task<Result<WaitlistEntry>> FindAsync(ApiCall call)
    {
        var id = call.RouteValue("id");
        if (tokens.Refuse(call, id, NoSuch, SignInFirst, out var hasToken) is { } refused) return refused;
        var row = await documents.GetAsync(new DocumentKey(call.TenantId, WaitlistDocuments.Entry, id), call.Http.RequestAborted);
        if (row is null) return NoSuch;
        var entry = JsonSerializer.Deserialize(row.Body.Span, WaitlistJson.Default.WaitlistEntry)!;
        return hasToken || Concerns(call.Principal!, entry) ? entry : NoSuch;
    }

    private bool Concerns(Principal principal, WaitlistEntry entry)
    {
        if (principal.IsAdmin || (principal.ExpertId is not null && principal.ExpertId == entry.Wish.ExpertId)) return true;
        if (entry.ClientUserId is not null && entry.ClientUserId == principal.UserId) return true;
        return principals.ProvenAddressOf(principal) is { } email && entry.Client.Email == email;
    }
}
