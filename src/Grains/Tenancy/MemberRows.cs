using System.Text.Json;
using Actors.Identity;
using Actors.Journaling;

namespace Actors.Tenancy;

/// <summary>The documents of members.</summary>
internal static class MemberRows
{
    /// <summary>Adds a new member to another grain's commit.</summary>
    /// <param name="work">The commit.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="joining">Who joins.</param>
    /// <param name="role">In which role.</param>
    public static void Join(UnitOfWork work, string tenantId, Joining joining, Role role)
    {
        var joined = new MemberJoined(joining.UserId, joining.Name, joining.Email, role, ExpertId: null, Decision: 0);
        work.Create(StreamName.For(tenantId, MemberGrain.Kind, joining.UserId), joined);
        work.Save(Of(tenantId, MemberRecord.MemberOf(joined, work.Now, 1), TenantDocuments.ActiveMember));
    }

    /// <summary>The row of a member.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="member">The member.</param>
    /// <param name="status">Whether the user is a member still.</param>
    public static Document Of(string tenantId, Member member, string status) => new()
    {
        Key = new DocumentKey(tenantId, TenantDocuments.Member, member.UserId),
        Version = member.Version,
        CreatedAt = member.JoinedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(member, IdentityJson.Default.Member),
        Status = status,
        Subject = member.Email,
        Category = member.Role.ToString().ToLowerInvariant(),
        StartsAt = member.JoinedAt,
        SearchText = $"{member.Name} {member.Email}",
    };
}
