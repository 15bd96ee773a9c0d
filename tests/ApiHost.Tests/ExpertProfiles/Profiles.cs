using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExpertProfiles;

/// <summary>Profiles that may be published.</summary>
internal static class Profiles
{
    /// <summary>Text about somebody that is just long enough.</summary>
    public static string Bio { get; } = string.Concat(Enumerable.Repeat("I help. ", 20)).Trim();

    /// <summary>The least that may be published.</summary>
    public static string Least => $$"""{"bio":"{{Bio}}","categories":["Physiotherapy"]}""";

    /// <summary>Adds an expert and publishes the profile; answers the id.</summary>
    public static async Task<string> PublishAsync(this TestTenant tenant, string name, string more = "{}")
    {
        var body = new JsonObject
        {
            ["displayName"] = name,
            ["email"] = $"{name.Split(' ')[0].ToLowerInvariant()}@{tenant.Slug}.example",
            ["timeZone"] = "UTC",
            ["bio"] = Bio,
            ["categories"] = new JsonArray("Physiotherapy"),
        };
        foreach (var (field, value) in JsonNode.Parse(more)!.AsObject()) body[field] = value?.DeepClone();
        var made = await tenant.AsOwner("POST", "staff", body.ToJsonString());
        made.Status.ShouldBe(201, made.ToString());
        var id = made.Data["id"]!.GetValue<string>();
        var published = await tenant.AsOwner("POST", $"experts/{id}/publish");
        published.Status.ShouldBe(200, published.ToString());
        return id;
    }
}
