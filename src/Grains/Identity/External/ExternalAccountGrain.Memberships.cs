using System.Collections.Immutable;
using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.External;

/// <content>
/// What the issuer tells of memberships. They are kept here, also of a user who has not come yet, so that whichever is told last finds the
/// other (decision 0050).
/// </content>
internal sealed partial class ExternalAccountGrain
{
    /// <inheritdoc/>
    public Task<Outcome<ExternalMembershipStanding>> TellMembership(ExternalMembership membership) =>
        Execute<Outcome<ExternalMembershipStanding>>((account, work) =>
        {
            if (account.IsClosed) return NoAccount;
            var known = account.Memberships.Find(membership.Organization);
            if (!ExternalMembershipBook.IsNews(known, membership))
                return new Outcome<ExternalMembershipStanding> { Value = account.StandingOf(known!), Replayed = true };
            if (known is null && account.Memberships.IsFull) return TooManyOrganizations;
            work.Append(new ExternalMembershipTold(membership));
            work.Save(DocumentOf(work, membership));
            return account.StandingOf(membership);
        });

    /// <inheritdoc/>
    public async Task<ImmutableArray<ExternalMembershipStanding>> GetMemberships() =>
        [.. await ReadNewest(static account => account.Memberships.Told.Select(account.StandingOf).ToArray())];

    /// <inheritdoc/>
    public Task SettleMembership(ExternalMembershipSettled settled) => Execute((account, work) =>
    {
        if (!account.IsClosed && account.Memberships.FindSettled(settled.Organization) != settled) work.Append(settled);
        return account;
    });

    /// <inheritdoc/>
    public Task<ExternalRights> GetRights(string organization) =>
        Read(organization, static (account, asked) => account.Memberships.RightsIn(asked));

    private static Refusal TooManyOrganizations { get; } = new(
        RefusalCode.LimitReached, $"A user belongs to at most {ExternalMembershipBook.Most} organisations of another issuer.");

    private DocumentKey KeyOf(string organization) =>
        new(Caller.System, ExternalMembershipDocuments.Kind, ExternalMembershipDocuments.IdOf(Id, organization));

    private Document DocumentOf(UnitOfWork work, ExternalMembership membership) => new()
    {
        Key = KeyOf(membership.Organization),
        Version = work.Version,
        CreatedAt = DateTimeOffset.UnixEpoch.AddMilliseconds(membership.BeganAt),
        Body = JsonSerializer.SerializeToUtf8Bytes(membership, IdentityJson.Default.ExternalMembership),
        Owner = Id,
        Category = GrainKey.IdOf(membership.Organization),
    };
}
