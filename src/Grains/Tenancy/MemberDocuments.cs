using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Tenancy;

/// <summary>The documents of members.</summary>
internal static class MemberDocuments
{
    // Of each role so many are told what concerns those who manage a tenant; one of them is enough.
    private const int MostTold = 25;

    /// <summary>Those who manage a tenant, owners first: whom a mail tells what concerns the whole of it.</summary>
    /// <param name="documents">The read side.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<IReadOnlyList<Member>> ManagersOfAsync(
        IDocuments documents, string tenantId, CancellationToken cancellationToken)
    {
        var managers = new List<Member>();
        foreach (var role in new[] { Role.Owner, Role.Admin })
        {
            var query = new DocumentQuery
            {
                Tenant = tenantId,
                Kind = TenancyDocuments.Member,
                Statuses = [TenancyDocuments.ActiveMember],
                Category = RoleNames.Of(role),
                Limit = MostTold,
            };
            foreach (var row in (await documents.QueryAsync(query, cancellationToken)).Items)
            {
                var manager = JsonSerializer.Deserialize(row.Body.Span, TenancyJson.Default.Member)!;
                // Of another issuer's user there may be no address that is known to be hers.
                if (manager.Email.Length > 0) managers.Add(manager);
            }
        }

        return managers;
    }

    /// <summary>Adds a new member to another grain's commit.</summary>
    /// <param name="work">The commit.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="joining">Who joins.</param>
    /// <param name="role">In which role.</param>
    public static void Join(UnitOfWork work, string tenantId, Joining joining, Role role)
    {
        var joined = new MemberJoined(joining.UserId, joining.Name, joining.Email, role, ExpertId: null, Decision: 0)
        {
            Profile = joining.Profile
        };
        work.Create(StreamName.For(tenantId, MemberGrain.Kind, joining.UserId), joined);
        Save(work, tenantId, MemberState.MemberOf(joined, work.Now, 1), TenancyDocuments.ActiveMember);
    }

    /// <summary>Adds somebody who asks to join to another grain's commit, and the mails that tell of it.</summary>
    /// <param name="work">The commit.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="joining">Who asks.</param>
    public static void Ask(UnitOfWork work, string tenantId, Joining joining)
    {
        var asked = new MemberJoinAsked(joining.UserId, joining.Name, joining.Email) { Profile = joining.Profile };
        work.Create(StreamName.For(tenantId, MemberGrain.Kind, joining.UserId), asked);
        Save(work, tenantId, MemberState.MemberOf(asked, work.Now, 1), TenancyDocuments.PendingMember);
        work.Enqueue(JoiningMails.Effect(tenantId, joining.UserId, TenancyDocuments.PendingMember, work.Now));
    }

    /// <summary>
    /// Writes the rows of a member: one for those who manage the tenant, and one for the directory while it is to be there.
    /// </summary>
    /// <param name="work">The commit.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="member">The member.</param>
    /// <param name="status">Whether the user is a member still.</param>
    public static void Save(UnitOfWork work, string tenantId, Member member, string status)
    {
        var profile = member.Profile;
        var row = new Document
        {
            Key = new DocumentKey(tenantId, TenancyDocuments.Member, member.UserId),
            Version = member.Version,
            CreatedAt = member.JoinedAt,
            Body = JsonSerializer.SerializeToUtf8Bytes(member, TenancyJson.Default.Member),
            Status = status,
            Subject = member.Email,
            Category = RoleNames.Of(member.Role),
            StartsAt = member.JoinedAt,
            SearchText = $"{member.Name} {member.Email} {profile.Company} {profile.Phone}",
        };
        work.Save(row);
        var listed = new DocumentKey(tenantId, TenancyDocuments.Directory, member.UserId);
        if (status != TenancyDocuments.ActiveMember || member.Role == Role.Client) work.Delete(listed);
        else work.Save(row with { Key = listed, Subject = null, SearchText = PublicWords(member) });
    }

    /// <summary>Removes the rows of a member.</summary>
    /// <param name="work">The commit.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="userId">The member.</param>
    public static void Delete(UnitOfWork work, string tenantId, string userId)
    {
        work.Delete(new DocumentKey(tenantId, TenancyDocuments.Member, userId));
        work.Delete(new DocumentKey(tenantId, TenancyDocuments.Directory, userId));
    }

    private static string PublicWords(Member member)
    {
        var (profile, address) = (member.Profile, member.Profile.Address);
        var skills = profile.Skills.IsDefaultOrEmpty ? "" : string.Join(' ', profile.Skills);
        return $"{member.Name} {profile.Company} {profile.Title} {skills} {address?.City} {address?.State} {address?.Country}";
    }
}
