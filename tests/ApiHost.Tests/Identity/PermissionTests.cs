using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>The permission table.</summary>
public sealed class PermissionTests
{
    private const string Operator = "operator@example.com";

    [Fact]
    public void Every_kind_of_route_is_in_the_table()
    {
        foreach (var access in Enum.GetValues<Access>()) Permissions.Of(access).ShouldNotBeNull(access.ToString());
    }

    [Fact]
    public void More_of_a_role_is_never_less_of_a_right()
    {
        foreach (var access in Enum.GetValues<Access>())
        {
            var roles = Enum.GetValues<Role>().Where(Permissions.Of(access).Roles.Contains).ToList();
            roles.ShouldBe(Enum.GetValues<Role>().TakeLast(roles.Count), access.ToString());
        }
    }

    [Theory]
    [InlineData(Operator, true, null, true)]
    [InlineData("OPERATOR@example.com", true, null, true)]
    [InlineData(Operator, false, null, false)]
    [InlineData(Operator, true, "another issuer's account", false)]
    [InlineData("owner@example.com", true, null, false)]
    public async Task Operators_are_those_whom_the_configuration_names_and_whose_address_is_verified(
        string email, bool isVerified, string? externalAccount, bool isAdmitted)
    {
        await using var server = await ApiServer.StartAsync(("Auth:Operators:0", Operator));
        var call = new ApiCall(new DefaultHttpContext(), "req", TimeProvider.System)
        {
            Principal = new Principal
            {
                UserId = "usr_1",
                Email = email,
                Name = "A",
                EmailVerified = isVerified,
                ExternalAccount = externalAccount,
                Role = Role.Owner,
                ExpiresAt = default,
            },
        };
        var refused = await server.Services.GetRequiredService<IGate>().AdmitAsync(
            call, new Operation("operate", "Test", "Operates") { Access = Access.Operator });
        (refused is null).ShouldBe(isAdmitted);
        if (!isAdmitted) refused!.Code.ShouldBe(ApiErrorCode.InsufficientPermissions);
    }

    /// <summary>docs/security.md shows the table; whoever changes one changes the other.</summary>
    [Fact]
    public void The_page_on_security_shows_the_table()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "security.md"));
        foreach (var access in Enum.GetValues<Access>())
        {
            var permission = Permissions.Of(access);
            var cells = Enum.GetValues<Role>().Select(role => permission.Roles.Contains(role) ? "yes" : "");
            var anonymous = permission.Anonymous ? "yes" : "";
            page.ShouldContain($"| {access} | {anonymous} | {string.Join(" | ", cells)} |", Case.Sensitive, access.ToString());
        }
    }

    /// <summary>The same page shows which routes a scope opens.</summary>
    [Fact]
    public async Task The_page_on_security_shows_the_scopes()
    {
        await using var server = await ApiServer.StartAsync();
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "security.md"));
        foreach (var capability in server.Services.GetRequiredService<ApiKeyScopes>().Capabilities)
        {
            var write = capability.IsReadOnly ? "" : $", `{capability.Name}:write`";
            page.ShouldContain($"| `{capability.Name}:read`{write} | {string.Join(", ", capability.Tags.Order())} |");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Actors.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
