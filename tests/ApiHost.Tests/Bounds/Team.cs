using System.Globalization;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Bounds;

/// <summary>An organisation whose experts all have the same hours, and all offer its services.</summary>
internal sealed class Team
{
    private Team(TestTenant tenant, IReadOnlyList<string> experts) => (Tenant, Experts) = (tenant, experts);

    /// <summary>The organisation.</summary>
    public TestTenant Tenant { get; }

    /// <summary>Its experts.</summary>
    public IReadOnlyList<string> Experts { get; }

    /// <summary>Makes one; the days are those of the schedule, such as <c>1,2,3,4,5</c>.</summary>
    public static async Task<Team> CreateAsync(ApiServer server, int experts, string days, string start, string end)
    {
        var tenant = await TestTenant.CreateAsync(server);
        var ids = new List<string>();
        for (var number = 0; number < experts; number++)
        {
            var made = await tenant.AsOwner(
                "POST", "staff", $$"""{"displayName":"Expert","email":"e{{number}}@{{tenant.Slug}}.example","timeZone":"UTC"}""");
            made.Status.ShouldBe(201, made.ToString());
            ids.Add(made.Data["id"]!.GetValue<string>());
            var hours = $$"""{"timeZone":"UTC","weekly":[{"days":[{{days}}],"start":"{{start}}","end":"{{end}}"}]}""";
            (await tenant.AsOwner("PUT", $"experts/{ids[^1]}/schedule", hours)).Status.ShouldBe(200);
        }

        return new Team(tenant, ids);
    }

    /// <summary>Adds a service that all of them offer, and gives its slug.</summary>
    public async Task<string> OfferAsync(int minutes)
    {
        var slug = string.Create(CultureInfo.InvariantCulture, $"every-{minutes}");
        var service = new JsonObject
        {
            ["name"] = slug,
            ["serviceType"] = slug,
            ["durationMinutes"] = minutes,
            ["expertIds"] = new JsonArray([.. Experts.Select(id => (JsonNode)id)]),
        };
        var made = await Tenant.AsOwner("POST", "services", service.ToJsonString());
        made.Status.ShouldBe(201, made.ToString());
        return slug;
    }
}
