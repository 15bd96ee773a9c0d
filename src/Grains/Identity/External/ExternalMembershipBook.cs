using Actors.Grains.Interfaces.Identity;

namespace Actors.Grains.Identity.External;

/// <summary>A user's memberships at another issuer, one for each organisation: what was told last, and what the tenant has.</summary>
internal sealed class ExternalMembershipBook
{
    /// <summary>How many organisations somebody belongs to, or did, at most.</summary>
    public const int Most = 200;

    private readonly SortedDictionary<string, ExternalMembership> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExternalMembershipSettled> _settled = new(StringComparer.Ordinal);

    /// <summary>What was told of each.</summary>
    public IEnumerable<ExternalMembership> Told => _told.Values;

    /// <summary>True when no further organisation has room.</summary>
    public bool IsFull => _told.Count >= Most;

    /// <summary>What was told of a membership last; null when nothing was.</summary>
    /// <param name="organization">The organisation.</param>
    public ExternalMembership? Find(string organization) => _told.GetValueOrDefault(organization);

    /// <summary>What the tenant has of a membership; null when nothing.</summary>
    /// <param name="organization">The organisation.</param>
    public ExternalMembershipSettled? FindSettled(string organization) => _settled.GetValueOrDefault(organization);

    /// <summary>Takes an event in.</summary>
    /// <param name="told">The event.</param>
    public void Apply(ExternalMembershipTold told) => _told[told.Membership.Organization] = told.Membership;

    /// <summary>Takes an event in.</summary>
    /// <param name="settled">The event.</param>
    public void Apply(ExternalMembershipSettled settled) => _settled[settled.Organization] = settled;

    /// <summary>Forgets what tenants have: who begins anew is another user there.</summary>
    public void BeginAnew() => _settled.Clear();

    /// <summary>Whose word tells what the user may do in an organisation.</summary>
    /// <param name="organization">The organisation.</param>
    public ExternalRights RightsIn(string organization)
    {
        if (Find(organization) is not { } told) return ExternalRights.OfToken;
        if (told.IsEnded) return ExternalRights.None;
        return FindSettled(organization)?.MembershipId == told.MembershipId ? ExternalRights.OfMember : ExternalRights.OfToken;
    }

    /// <summary>True when what is told comes after what is known, in whatever order it arrives.</summary>
    /// <param name="known">What is known; null for nothing.</param>
    /// <param name="told">What is told, of the same user and organisation.</param>
    public static bool IsNews(ExternalMembership? known, ExternalMembership told)
    {
        if (known is null) return true;
        if (known.MembershipId == told.MembershipId) return !known.IsEnded && (told.IsEnded || told.Version > known.Version);
        return told.BeganAt != known.BeganAt
            ? told.BeganAt > known.BeganAt
            : string.CompareOrdinal(told.MembershipId, known.MembershipId) > 0;
    }
}
