using Actors.Grains.Identity.External;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Identity;

/// <summary>However often and in whatever order an issuer tells of memberships of one organisation, the end is the same.</summary>
public sealed class ExternalMembershipProperties
{
    private const string Organization = "system/org";

    // Three memberships one after the other; all but the last have ended, which any delivery may have told first.
    private static readonly ExternalMembership[] Told =
    [
        Of(1, 1, "member"), Of(1, 2, "admin"), Of(1, 2, "admin", isEnded: true),
        Of(2, 5, "member"), Of(2, 6, "member", isEnded: true),
        Of(3, 8, "member"), Of(3, 9, "admin"), Of(3, 10, "member"),
    ];

    [Fact]
    public void The_last_word_is_the_last_word_in_any_order() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Shuffle([.. Told, .. Told]).ToArbitrary(), deliveries =>
            After(deliveries) == Of(3, 10, "member")));

    [Fact]
    public void An_end_is_final_in_any_order() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(Gen.Shuffle([.. Told, .. Told, Of(3, 8, "member", isEnded: true)]).ToArbitrary(), deliveries =>
                After(deliveries) is { MembershipId: "orgmem_3", IsEnded: true }));

    [Fact]
    public void Whose_word_counts_follows_from_what_was_told_and_what_the_tenant_has()
    {
        var book = new ExternalMembershipBook();
        book.RightsIn(Organization).ShouldBe(ExternalRights.OfToken);
        book.Apply(new ExternalMembershipTold(Of(1, 1, "member")));
        book.RightsIn(Organization).ShouldBe(ExternalRights.OfToken, "the tenant does not have it yet");
        book.Apply(new ExternalMembershipSettled(Organization, "orgmem_1", Role.Member));
        book.RightsIn(Organization).ShouldBe(ExternalRights.OfMember);
        book.Apply(new ExternalMembershipTold(Of(1, 2, "member", isEnded: true)));
        book.RightsIn(Organization).ShouldBe(ExternalRights.None);
        book.Apply(new ExternalMembershipTold(Of(2, 5, "member")));
        book.RightsIn(Organization).ShouldBe(ExternalRights.OfToken);
    }

    private static ExternalMembership? After(IEnumerable<ExternalMembership> deliveries)
    {
        var book = new ExternalMembershipBook();
        foreach (var told in deliveries)
        {
            if (ExternalMembershipBook.IsNews(book.Find(Organization), told)) book.Apply(new ExternalMembershipTold(told));
        }

        return book.Find(Organization);
    }

    private static ExternalMembership Of(int number, long version, string role, bool isEnded = false) =>
        new(Organization, $"orgmem_{number}", number, version, role, isEnded);
}
