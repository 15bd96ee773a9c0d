using System.Text;
using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Isolation;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>Makes bodies: good ones from the contract's example, and from these such as have something wrong.</summary>
internal sealed class BodyMaker(Contract contract)
{
    private const string Place = "\"\uE123\"";

    /// <summary>A body, as bytes.</summary>
    public byte[] Make(ContractOperation operation, MarkedTenant tenant, Random random)
    {
        var body = KnownValues.Fill(operation.BodyExample!, tenant, random);
        // What is the same twice is often refused; a good body is often to be a new one.
        if (body is JsonObject whole && whole.ContainsKey("name")) whole["name"] = $"{tenant.Mark} {random.Next(100_000)}";
        if (operation.Method != "PUT") LeaveOut(operation, body, random);
        if (random.Next(5) < 2) return Encoding.UTF8.GetBytes(body.ToJsonString());
        var text = Mutated(operation, body, random);
        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(12) == 0 ? Broken(bytes, random) : bytes;
    }

    // What need not be there often is not: some members exclude each other, and each is to be seen missing.
    private void LeaveOut(ContractOperation operation, JsonNode body, Random random)
    {
        if (body is not JsonObject whole) return;
        var required = contract.Resolve(operation.BodySchema!)["required"]?.AsArray() ?? [];
        foreach (var name in whole.Select(member => member.Key).Except(required.Select(name => name!.GetValue<string>())).ToList())
        {
            // A hold is good for one time only, and whom a booking is for is known to few.
            var inTen = name switch { "expertId" or "serviceType" => 9, "holdId" => 2, _ => 6 };
            if (random.Next(10) >= inTen) whole.Remove(name);
        }

        if (operation.Path.EndsWith("/services", StringComparison.Ordinal)) whole["serviceType"] = $"service-{random.Next(1_000)}";
    }

    private string Mutated(ContractOperation operation, JsonNode body, Random random)
    {
        var odd = new List<string>();
        for (var change = random.Next(1, 4); change > 0; change--) body = Change(operation, body, odd, random);
        var text = body.ToJsonString(Relaxed);
        foreach (var value in odd)
        {
            var at = text.IndexOf(Place, StringComparison.Ordinal);
            if (at >= 0) text = string.Concat(text.AsSpan(0, at), value, text.AsSpan(at + Place.Length));
        }

        return random.Next(15) switch
        {
            0 => string.Concat(Enumerable.Repeat("{\"name\":", 40)) + text + new string('}', 40),
            1 when text.Length > 2 && text[0] == '{' => text[..^1] + "," + text[1..],
            2 => $"[{text}]",
            3 => text + text,
            _ => text,
        };
    }

    private JsonNode Change(ContractOperation operation, JsonNode body, List<string> odd, Random random)
    {
        var members = random.Next(4);
        if (members == 0)
        {
            // A string anywhere in the schema, whether the example has it or not.
            var strings = new StringMembers(contract).Of(operation, body).ToList();
            if (strings.Count > 0) return strings[random.Next(strings.Count)].Put(OddValues.AsText(random));
        }

        var objects = ObjectsIn(body).Where(found => found.Count > 0).ToList();
        if (objects.Count == 0) return body;
        var whole = objects[random.Next(objects.Count)];
        var name = whole.ElementAt(random.Next(whole.Count)).Key;
        switch (random.Next(6))
        {
            case 0:
                whole.Remove(name);
                break;
            case 1:
                whole[OddValues.AsText(random)] = 1;
                break;
            case 2 when whole[name] is JsonArray { Count: > 0 } list:
                var count = random.Next(20) == 0 ? 5_000 : random.Next(2, 120);
                whole[name] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => list[0]?.DeepClone())]);
                break;
            default:
                // Put in as it is written: JSON nodes know no number that is too large, and no name twice.
                whole[name] = "\uE123";
                odd.Add(OddValues.AsJson(random));
                break;
        }

        return body;
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? node) => node switch
    {
        JsonObject whole => whole.SelectMany(member => ObjectsIn(member.Value)).Prepend(whole),
        JsonArray list => list.SelectMany(ObjectsIn),
        _ => [],
    };

    private static byte[] Broken(byte[] bytes, Random random)
    {
        if (bytes.Length == 0) return bytes;
        if (random.Next(3) == 0) return bytes[..random.Next(bytes.Length)];
        for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
