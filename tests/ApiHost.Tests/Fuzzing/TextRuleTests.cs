using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Isolation;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>
/// Every string of every request in the contract x every kind of character that has no place in a text: always refused by the field's
/// name. A new field is covered by being in the contract.
/// </summary>
public sealed class TextRuleTests(ITestOutputHelper output) : IAsyncLifetime
{
    // A character of each kind; between letters, so that nothing is trimmed away.
    private static readonly (string Kind, string Text)[] Bad =
    [
        ("NUL", "a\0b"), ("bell", "a\u0007b"), ("delete", "a\u007Fb"), ("C1", "a\u0085b"), ("soft hyphen", "a\u00ADb"),
        ("direction override", "a\u202Eb"), ("direction isolate", "a\u2066b"), ("direction mark", "a\u200Fb"),
        ("zero-width space", "a\u200Bb"), ("joiner in Latin", "a\u200Db"), ("byte order mark", "a\uFEFFb"), ("word joiner", "a\u2060b"),
        ("line separator", "a\u2028b"), ("paragraph separator", "a\u2029b"), ("private use", "a\uE000b"),
        ("unassigned", "a\u0378b"), ("noncharacter", "a\uFFFFb"), ("tag", "a\U000E0041b"), ("filler", "a\u3164b"), ("blank", "a\u2800b"),
    ];

    private static readonly string[] Breaks = ["a\nb", "a\rb", "a\r\nb", "a\tb"];

    // They are hashed as they are, and never stored or shown.
    private static readonly string[] Passwords = ["password", "currentPassword", "newPassword"];

    // Made by us and compared as a whole: what is another text is another token.
    private static readonly string[] Tokens =
        ["token", "refreshToken", "invitationToken", "clientSecret", "key", "paymentMethod"];

    private static readonly string[] OfSeveralLines =
    [
        "notes", "staffNotes", "address", "bio", "description", "agenda", "reason", "text", "answer", "hiddenReason", "answers.question",
        "settings.question", "metadata.question",
    ];

    private FuzzWorld _world = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _world = await FuzzWorld.StartAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task No_text_of_any_request_takes_a_character_that_cannot_be_seen()
    {
        var wrong = new List<string>();
        var (members, tries) = (0, 0);
        foreach (var (operation, member) in Members())
        {
            members++;
            foreach (var (kind, text) in BadFor(operation, member))
            {
                tries++;
                var (status, fields, _) = await TryAsync(operation, member.Put(text));
                var isToken = Tokens.Contains(member.Path);
                var isRefused = isToken ? status is >= 400 and < 500 : status == 400 && fields.Any(field => IsAbout(field, member));
                if (!isRefused) wrong.Add($"{operation.Name} {member.Path} with {kind}: {status} {string.Join(' ', fields)}");
            }
        }

        output.WriteLine($"{members} strings, {tries} requests");
        foreach (var line in wrong) output.WriteLine(line);
        members.ShouldBeGreaterThan(80);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_name_that_may_stand_in_a_mail_looks_like_a_link()
    {
        string[] names = ["name", "firstName", "lastName", "organizationName", "displayName", "clientName"];
        var wrong = new List<string>();
        var found = new HashSet<string>();
        // The name of a key is only shown to those who manage it, and that of a certificate is somebody else's.
        foreach (var (operation, member) in Members().Where(one => !one.Operation.Path.EndsWith("/api-keys", StringComparison.Ordinal)))
        {
            if (!names.Contains(member.Path)) continue;
            found.Add(member.Path);
            foreach (var text in new[] { "Win at https://evil.example", "evil.example", "Your bank (www.evil.com)" })
            {
                var (status, fields, answer) = await TryAsync(operation, member.Put(text));
                if (status != 400 || !fields.Contains(member.Path)) wrong.Add($"{operation.Name} {member.Path}: {answer}");
            }
        }

        foreach (var line in wrong) output.WriteLine(line);
        found.ShouldBe(names, ignoreOrder: true);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_dictionary_calls_the_same_is_refused()
    {
        var settings = new JsonObject { ["settings"] = new JsonObject { ["Jos\u00E9"] = "a", ["Jose\u0301"] = "b" } };
        var operation = _world.Contract.Operations.Single(known => known.Name == "PATCH /api/v1/organizations/{id}");
        var (status, fields, answer) = await TryAsync(operation, settings);
        status.ShouldBe(400, answer);
        fields.ShouldBe(["settings"]);
    }

    [Fact]
    public async Task A_text_comes_back_in_one_form()
    {
        var operation = _world.Contract.Operations.Single(known => known.Name == "PATCH /api/v1/organizations/{id}");
        var (status, _, answer) = await TryAsync(operation, new JsonObject { ["name"] = " \u00A0Jose\u0301\u3000 Sousa " });
        status.ShouldBe(200, answer);
        JsonNode.Parse(answer)!["data"]!["name"]!.GetValue<string>().ShouldBe("Jos\u00E9 Sousa");
    }

    private IEnumerable<(ContractOperation Operation, StringMember Member)> Members()
    {
        var strings = new StringMembers(_world.Contract);
        return from operation in _world.Contract.Operations
               where operation.BodySchema is not null
               let body = KnownValues.Fill(operation.BodyExample!, _world.Mine, new Random(14))
               from member in strings.Of(operation, body)
               where !Passwords.Contains(member.Path)
               select (operation, member);
    }

    // What is not offered is refused as a whole.
    private static bool IsAbout(string field, StringMember member) => field == member.Path
        || member.Path.StartsWith(field + "[", StringComparison.Ordinal) || member.Path.StartsWith(field + ".", StringComparison.Ordinal);

    private static IEnumerable<(string Kind, string Text)> BadFor(ContractOperation operation, StringMember member)
    {
        foreach (var bad in Bad) yield return bad;
        if (OfSeveralLines.Contains(member.Path)) yield break;
        foreach (var text in Breaks) yield return ("line break or tab", text);
    }

    private async Task<(int Status, IReadOnlyList<string> Fields, string Answer)> TryAsync(ContractOperation operation, JsonNode body)
    {
        var path = FuzzWorld.PathOf(operation, _world.Mine);
        var who = operation.Path.Contains("/auth/re", StringComparison.Ordinal) ? Who.Anonymous : Who.Owner;
        var answer = await _world.Server.CallAsync(
            operation.Method, path, body.ToJsonString(), _world.Mine.HeadersOf(who, _world.Theirs));
        return (answer.Status, answer.Fields, answer.Body);
    }
}
