using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;

namespace Actors.ApiHost.Tenancy;

/// <summary>The routes of users.</summary>
internal static class UserRoutes
{
    private const string Tag = "Users";

    private static readonly QueryParameter MemberType = new("memberType", "string", "Only this role.", "member") { Values = RoleNames.All };

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapUsers(this ApiRoutes routes, UserEndpoints endpoints)
    {
        MapOwn(routes, endpoints);
        routes.Map("GET", "/users", endpoints.List, Listing("listUsers", "Lists users"));
        routes.Map("GET", "/admin/users", endpoints.List, Listing("listUsersForAdmins", "Lists users, as /users does"));
        routes.Map("GET", "/users/directory", endpoints.Directory, new Operation("searchDirectory", Tag, "Searches the directory of members")
        {
            Description = "Public fields only. Words are looked for in name, company, title, skills, city, state and country; clients are not in it.",
            Access = Access.Participant,
            Response = typeof(PagedEnvelope<ProfileView>),
            Traits = OperationTraits.Paged,
            Query =
            [
                .. QueryParameter.OfPages,
                new("search", "string", "Words of public fields.", "Bea"),
                new("location", "string", "Words of the place.", "Lisboa"),
                new("skills", "string", "Words of skills, separated by commas.", "safety,planning"),
                MemberType,
            ],
        });
        routes.Map("GET", "/users/{id}", endpoints.Get, new Operation("getUser", Tag, "Reads a user")
        {
            Description = "Those who manage the organisation, and the user, see everything; other members see public fields.",
            Access = Access.Participant,
            Response = typeof(Envelope<ProfileView>),
            Traits = OperationTraits.IfNoneMatch,
        });
    }

    private static void MapOwn(ApiRoutes routes, UserEndpoints endpoints)
    {
        routes.Map("GET", "/users/me", endpoints.Me, new Operation("getMyProfile", Tag, "Reads the own profile")
        {
            Description = "The profile belongs to the organisation that is signed in to; each organisation has its own.",
            Access = Access.Member,
            Response = typeof(Envelope<ProfileView>),
            Traits = OperationTraits.IfNoneMatch,
        });
        routes.Map("PATCH", "/users/me", endpoints.Patch, new Operation("changeMyProfile", Tag, "Changes the own profile")
        {
            Description = "A JSON merge patch (RFC 7396): what is not named stays, null removes.",
            Access = Access.Member,
            Request = typeof(ProfileInput),
            Response = typeof(Envelope<ProfileView>),
            Traits = OperationTraits.IfMatch | OperationTraits.Patch,
        });
        routes.Map("PUT", "/users/me", endpoints.Put, new Operation("replaceMyProfile", Tag, "Replaces the own profile")
        {
            Access = Access.Member,
            Request = typeof(ProfileInput),
            Response = typeof(Envelope<ProfileView>),
            Traits = OperationTraits.IfMatch,
        });
    }

    private static Operation Listing(string id, string summary) => new(id, Tag, summary)
    {
        Access = Access.Admin,
        Response = typeof(PagedEnvelope<ProfileView>),
        Traits = OperationTraits.Paged,
        Query =
        [
            .. QueryParameter.OfPages,
            new("search", "string", "Words of name, address, company or phone number.", "Bea"),
            MemberType,
            new("status", "string", "Only those who are members, or who were removed.", "active") { Values = ["active", "removed"] },
            new("registrationDate", "string", "Only those who joined on this day, in UTC.", "2027-03-01") { Format = "date" },
            new("registeredFrom", "string", "Only those who joined on this date, or at this time, or later.", "2027-03-01"),
            new("registeredTo", "string", "Only those who joined on this date, or before this time, or earlier.", "2027-03-31"),
        ],
    };
}
