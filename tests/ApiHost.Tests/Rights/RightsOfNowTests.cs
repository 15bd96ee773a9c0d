using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Rights;

/// <summary>
/// What a token says of rights is a hint: whatever it claims, and however that has changed since, the next request has the rights of now.
/// Each line of the table is one claim and one way in which it changes while the token is out.
/// </summary>
[Collection(SharedServerTests.Name)]
public sealed class RightsOfNowTests(SharedServer shared)
{
    private static readonly Dictionary<string, (Holder Holder, Change Change, Left Left)> Table = new()
    {
        ["an expert's address goes to somebody else"] = (Holder.ExpertByAddress, Changes.ExpertGetsAnotherAddress, Left.Membership),
        ["an expert is deleted"] = (Holder.ExpertByAddress, Changes.ExpertIsDeleted, Left.Membership),
        ["an expert is removed as a member"] = (Holder.ExpertByAddress, Changes.MemberIsRemoved, Left.Nothing),
        ["an expert signs out"] = (Holder.ExpertByAddress, Changes.SignsOut, Left.Nothing),
        ["an expert's session is ended from another"] = (Holder.ExpertByAddress, Changes.SessionIsEndedFromAnother, Left.Nothing),
        ["an expert's password is changed elsewhere"] = (Holder.ExpertByAddress, Changes.PasswordIsChanged, Left.Nothing),
        ["an expert's password is reset by mail"] = (Holder.ExpertByAddress, Changes.PasswordIsReset, Left.Nothing),
        ["an expert's account is erased"] = (Holder.ExpertByAddress, Changes.AccountIsErased, Left.Nothing),
        ["a linked expert is deleted"] = (Holder.ExpertByLink, Changes.ExpertIsDeleted, Left.Membership),
        ["a linked expert is unlinked"] = (Holder.ExpertByLink, Changes.IsMadeMember, Left.Membership),
        ["a link goes to another expert"] = (Holder.ExpertByLink, Changes.LinkGoesElsewhere, Left.Membership),
        ["a linked expert is removed as a member"] = (Holder.ExpertByLink, Changes.MemberIsRemoved, Left.Nothing),
        ["a linked expert's account is erased"] = (Holder.ExpertByLink, Changes.AccountIsErased, Left.Nothing),
        ["an admin becomes a member"] = (Holder.Admin, Changes.IsMadeMember, Left.Membership),
        ["an admin becomes a client"] = (Holder.Admin, Changes.IsMadeClient, Left.Membership),
        ["an admin is removed"] = (Holder.Admin, Changes.MemberIsRemoved, Left.Nothing),
        ["an admin's account is erased"] = (Holder.Admin, Changes.AccountIsErased, Left.Nothing),
        ["an admin's organisation is deleted"] = (Holder.Admin, Changes.OrganizationIsDeleted, Left.Closed),
        ["an owner becomes a member"] = (Holder.Owner, Changes.IsMadeMember, Left.Membership),
        ["an owner is removed"] = (Holder.Owner, Changes.MemberIsRemoved, Left.Nothing),
        ["a key is revoked"] = (Holder.Key, Changes.KeyIsRevoked, Left.Nothing),
        ["a key's organisation is deleted"] = (Holder.Key, Changes.OrganizationIsDeleted, Left.Closed),
    };

    public static TheoryData<string> Lines => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task What_a_token_claims_holds_no_longer_than_it_is_so(string line)
    {
        var (holder, change, left) = Table[line];
        var stage = await Stage.SetAsync(shared.Server, holder);
        (await stage.ActAsync()).ShouldAllBe(act => act.Status >= 200 && act.Status < 300, "the right is there at first");

        await change(stage);

        foreach (var (act, status) in await stage.ActAsync()) status.ShouldBeOneOf(Expected(left), $"{line}: {act}");
        (await stage.AppointmentsAsync()).ShouldBeEmpty(line);
        (await stage.Tenant.Server.CallAsync("GET", "services", null, Calls.Bearer(stage.Token))).Status
            .ShouldBeOneOf(left == Left.Membership ? [200] : Expected(left), line);
    }

    /// <summary>Rights that were given come as soon: by the organisation's word at once, by an address with the next refresh.</summary>
    [Fact]
    public async Task A_role_that_is_given_holds_at_once_as_well()
    {
        var stage = await Stage.SetAsync(shared.Server, Holder.Admin);
        await Changes.IsMadeMember(stage);
        (await stage.ActAsync()).ShouldAllBe(act => act.Status == 403);
        (await stage.ChangeMemberAsync("""{"role":"admin"}""")).Status.ShouldBe(200);
        (await stage.ActAsync()).ShouldAllBe(act => act.Status >= 200 && act.Status < 300);
    }

    [Fact]
    public async Task A_session_tells_who_somebody_is_now()
    {
        var stage = await Stage.SetAsync(shared.Server, Holder.ExpertByAddress);
        (await SessionAsync(stage))["expertId"]!.GetValue<string>().ShouldBe(stage.Tenant.ExpertId);
        await Changes.ExpertIsDeleted(stage);
        (await SessionAsync(stage))["expertId"].ShouldBeNull();
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> SessionAsync(Stage stage) =>
        (await stage.Tenant.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(stage.Token))).Data["user"]!;

    // 404 is what an appointment answers to whoever has nothing to do with it.
    private static int[] Expected(Left left) => left switch
    {
        Left.Membership => [403, 404],
        Left.Closed => [403],
        _ => [401],
    };
}
