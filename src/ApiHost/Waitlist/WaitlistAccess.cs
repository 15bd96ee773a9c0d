using System.Text.Json;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Waitlist;

/// <summary>Finds the entry that a route names, for somebody who has to do with it: staff, the client, or whoever has its token.</summary>
internal sealed class WaitlistAccess(IDocuments documents, ManageTokens tokens, IOptions<AuthOptions> options)
{
    private static readonly ApiError NoSuch = ApiError.NotFound("waitlist entry");
    private static readonly ApiError SignInFirst = ApiError.Unauthenticated("Sign in, or send the entry's token as X-Manage-Token.");

    private readonly AuthOptions _options = options.Value;

    /// <summary>The entry; an error when there is none for the caller.</summary>
    public async Task<Result<WaitlistEntry>> FindAsync(ApiCall call)
    {
        var id = call.RouteValue("id");
        var hasToken = tokens.IsCarriedBy(call, id);
        if (call.Principal is null && !hasToken) return ManageTokens.IsGivenIn(call) ? NoSuch : SignInFirst;
        var row = await documents.GetAsync(new DocumentKey(call.TenantId, WaitlistDocuments.Entry, id), call.Http.RequestAborted);
        if (row is null) return NoSuch;
        var entry = JsonSerializer.Deserialize(row.Body.Span, WaitlistJson.Default.WaitlistEntry)!;
        return hasToken || Concerns(call.Principal!, entry) ? entry : NoSuch;
    }

    private bool Concerns(Principal principal, WaitlistEntry entry)
    {
        if (principal.IsAdmin || (principal.ExpertId is not null && principal.ExpertId == entry.Wish.ExpertId)) return true;
        if (entry.ClientUserId is not null && entry.ClientUserId == principal.UserId) return true;
        return principal.Email.Length > 0 && entry.Client.Email == principal.Email && _options.IsProof(principal.EmailVerified);
    }
}
