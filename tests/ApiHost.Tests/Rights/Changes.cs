using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Rights;

/// <summary>The ways in which what a token claims ceases to be so. None of them knows the token.</summary>
internal static class Changes
{
    private const string NewPassword = "another-good-password";

    public static async Task ExpertGetsAnotherAddress(Stage stage) => await Done(
        stage.Tenant.AsOwner("PATCH", "staff/" + stage.Tenant.ExpertId, """{"email":"successor@example.com"}"""));

    public static async Task ExpertIsDeleted(Stage stage) => await Done(
        stage.Tenant.AsOwner("DELETE", $"staff/{stage.Tenant.ExpertId}?appointments=cancel"));

    public static async Task MemberIsRemoved(Stage stage) => await Done(
        stage.Tenant.AsOwner("DELETE", $"organizations/{stage.Tenant.Id}/members/{stage.UserId}"));

    public static async Task IsMadeMember(Stage stage) => await Done(stage.ChangeMemberAsync("""{"role":"member","expertId":null}"""));

    public static async Task IsMadeClient(Stage stage) => await Done(stage.ChangeMemberAsync("""{"role":"client"}"""));

    public static async Task LinkGoesElsewhere(Stage stage)
    {
        var other = await stage.Tenant.AsOwner(
            "POST", "staff", """{"displayName":"Olaf","email":"olaf@example.com","timeZone":"UTC"}""");
        await Done(stage.ChangeMemberAsync($$"""{"role":"expert","expertId":"{{other.Data["id"]}}"}"""));
    }

    public static async Task SignsOut(Stage stage) => await Done(
        stage.Tenant.Server.CallAsync("POST", "auth/logout", null, Calls.Bearer(stage.Token)));

    public static async Task SessionIsEndedFromAnother(Stage stage)
    {
        var another = Calls.Bearer(await stage.AnotherSessionAsync());
        var sessions = await stage.Tenant.Server.CallAsync("GET", "auth/sessions", null, another);
        foreach (var session in sessions.Data.AsArray().Where(one => !one!["current"]!.GetValue<bool>()))
            await Done(stage.Tenant.Server.CallAsync("DELETE", $"auth/sessions/{session!["id"]}", null, another));
    }

    public static async Task PasswordIsChanged(Stage stage)
    {
        var body = $$"""{"currentPassword":"a-good-password","newPassword":"{{NewPassword}}"}""";
        await Done(stage.Tenant.Server.CallAsync("POST", "auth/change-password", body, Calls.Bearer(await stage.AnotherSessionAsync())));
    }

    public static async Task PasswordIsReset(Stage stage)
    {
        var server = stage.Tenant.Server;
        await Done(server.CallAsync("POST", "auth/forgot-password", $$"""{"email":"{{stage.Email}}"}"""));
        var mails = await Eventually.Hears(
            () => Task.FromResult(Mailbox.Now(server, stage.Email)), all => all.Any(mail => mail.Subject == "Set a new password"));
        var token = Mailbox.TokenIn(mails.Single(mail => mail.Subject == "Set a new password"));
        await Done(server.CallAsync("POST", "auth/reset-password", $$"""{"token":"{{token}}","password":"{{NewPassword}}"}"""));
    }

    public static async Task AccountIsErased(Stage stage) => await Done(
        stage.Tenant.Server.CallAsync(
            "DELETE", "users/me", """{"password":"a-good-password"}""", Calls.Bearer(await stage.AnotherSessionAsync())));

    public static async Task OrganizationIsDeleted(Stage stage) => await Done(
        stage.Tenant.AsOwner("DELETE", $"organizations/{stage.Tenant.Id}?appointments=keep"));

    public static async Task KeyIsRevoked(Stage stage) => await Done(stage.Tenant.AsOwner("DELETE", "api-keys/" + stage.UserId));

    private static async Task Done(Task<ApiAnswer> change)
    {
        var answer = await change;
        answer.Status.ShouldBeInRange(200, 202, answer.ToString());
    }
}
