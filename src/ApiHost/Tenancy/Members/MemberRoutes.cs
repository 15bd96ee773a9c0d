using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;

namespace Actors.ApiHost.Tenancy;

/// <summary>The routes of members and invitations.</summary>
internal static class MemberRoutes
{
    private const string Tag = "Members";

    /// <summary>Adds those of members.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    /// <param name="invitations">What answers about invitations.</param>
    public static void MapMembers(this ApiRoutes routes, MemberEndpoints endpoints, InvitationEndpoints invitations)
    {
        routes.Map("GET", "/organizations/{id}/members", Own.Only(endpoints.List), new Operation("listMembers", Tag, "Lists the members")
        {
            Access = Access.Admin,
            Response = typeof(PagedEnvelope<MemberView>),
            Traits = OperationTraits.Paged,
            Query =
            [
                .. QueryParameter.OfPages,
                new("search", "string", "Words of the name or the address.", "Bea"),
                new("role", "string", "Only this role.", "admin") { Values = RoleNames.All },
            ],
        });
        routes.Map("POST", "/organizations/{id}/members", Own.Only(invitations.Create), Inviting("addMember", "Invites a member"));
        routes.Map("PATCH", "/organizations/{id}/members/{userId}", Own.Only(endpoints.Patch), new Operation("changeMember", Tag, "Changes a member's role")
        {
            Description = "Holds at once, also for access tokens that are out. The last owner keeps the role; only owners make or change owners.",
            Access = Access.Admin,
            Request = typeof(MemberPatch),
            Response = typeof(Envelope<MemberView>),
            Traits = OperationTraits.IfMatch | OperationTraits.Patch,
            Errors = [ApiErrorCode.InvalidTransition, ApiErrorCode.LimitReached],
        });
        routes.Map("DELETE", "/organizations/{id}/members/{userId}", Own.Only(endpoints.Delete), new Operation("removeMember", Tag, "Removes a member")
        {
            Description = "Holds at once, also for access tokens that are out. The last owner cannot be removed; only owners remove owners.",
            Access = Access.Admin,
            Response = typeof(Envelope<MemberView>),
            Traits = OperationTraits.IfMatch,
            Errors = [ApiErrorCode.InvalidTransition],
        });
    }

    /// <summary>Adds those of invitations.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapInvitations(this ApiRoutes routes, InvitationEndpoints endpoints)
    {
        routes.Map("GET", "/organizations/{id}/invitations", Own.Only(endpoints.List), new Operation("listInvitations", Tag, "Lists open invitations")
        {
            Access = Access.Admin,
            Response = typeof(PagedEnvelope<InvitationView>),
            Traits = OperationTraits.Paged,
            Query = QueryParameter.OfPages,
        });
        routes.Map("POST", "/organizations/{id}/invitations", Own.Only(endpoints.Create), Inviting("invite", "Invites somebody"));
        routes.Map(
            "DELETE",
            "/organizations/{id}/invitations/{invitationId}",
            Own.Only(endpoints.Revoke),
            new Operation("revokeInvitation", Tag, "Takes an invitation back")
            {
                Access = Access.Admin,
                Response = typeof(Envelope<InvitationView>),
            });
        routes.Map("POST", "/invitations/accept", endpoints.Accept, new Operation("acceptInvitation", Tag, "Accepts an invitation")
        {
            Description = "The account's address must be the one that was invited, and is verified by this. Sign in with the organisation's slug as "
                + "X-Tenant afterwards.",
            Access = Access.SignedIn,
            Request = typeof(AcceptInput),
            Response = typeof(Envelope<AcceptedView>),
            Errors =
            [
                ApiErrorCode.ResourceNotFound, ApiErrorCode.InsufficientPermissions, ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached,
                ApiErrorCode.ConcurrentUpdate, ApiErrorCode.InvalidTransition,
            ],
        });
    }

    private static Operation Inviting(string id, string summary) => new(id, Tag, summary)
    {
        Description = "The address gets a mail with a token that is good for 7 days, once. Whether it has an account is not told. Only owners invite owners.",
        Access = Access.Admin,
        Request = typeof(InvitationInput),
        Response = typeof(Envelope<InvitationView>),
        Status = StatusCodes.Status201Created,
        Traits = OperationTraits.Idempotent,
        Errors = [ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached],
    };
}
