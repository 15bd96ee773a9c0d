using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Isolation;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>What members are called that must fit what is there; an example of the contract names things of its own.</summary>
internal static class KnownValues
{
    private static readonly string[] Zones = ["Europe/Lisbon", "UTC", "Etc/GMT-14", "Pacific/Apia", "America/New_York", "EST5EDT"];

    /// <summary>A body whose ids, addresses and times are good ones of a tenant.</summary>
    public static JsonNode Fill(JsonNode body, MarkedTenant tenant, Random random)
    {
        var copy = body.DeepClone();
        FillIn(copy, tenant, random);
        return copy;
    }

    private static void FillIn(JsonNode? node, MarkedTenant tenant, Random random)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) FillIn(item, tenant, random);
        }

        if (node is not JsonObject whole) return;
        foreach (var name in whole.Select(member => member.Key).ToList())
        {
            // A start alone is a slot's; with an end beside it, it is of hours or of time off, whose example is good.
            var isSlot = name == "start" && !whole.ContainsKey("end");
            var isText = whole[name]?.GetValueKind() == JsonValueKind.String;
            if (isText && (isSlot ? Start(random) : Of(name, tenant, random)) is { } value) whole[name] = value;
            else if (name == "expertIds") whole[name] = new JsonArray(tenant.ExpertId);
            else FillIn(whole[name], tenant, random);
        }
    }

    private static string? Of(string name, MarkedTenant tenant, Random random) => name switch
    {
        "expertId" or "staffId" => tenant.ExpertId,
        "serviceId" => tenant.ServiceId,
        "serviceType" => "consultation",
        "holdId" => tenant.HoldId,
        "packageId" => tenant.PackageId,
        "invitationToken" or "token" => tenant.InvitationToken,
        "email" or "clientEmail" => random.Next(3) == 0
            ? $"member@{tenant.Mark}.example"
            : $"somebody{random.Next(100_000)}@{tenant.Mark}.example",
        "password" or "currentPassword" or "newPassword" => "a-good-password",
        "slug" => $"{tenant.Mark}-{random.Next(20)}",
        "timeZone" => Zones[random.Next(Zones.Length)],
        "scheduledAt" => Start(random),
        _ => null,
    };

    /// <summary>A time at which there may be a slot.</summary>
    public static string Start(Random random) =>
        new DateTime(2027, 3, random.Next(2, 27), 9 + random.Next(8), 30 * random.Next(2), 0)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
