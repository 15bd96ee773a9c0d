using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Identity.Passwords;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>What a password may be, and that it is taken as it is sent.</summary>
public sealed class PasswordTests(PasswordTests.RealPasswords real) : IClassFixture<PasswordTests.RealPasswords>
{
    private static int _count;

    [Theory]
    [InlineData("        ")]
    [InlineData(" spaces at both ends ")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("only lower case letters")]
    [InlineData("4711 0815 1234 99")]
    [InlineData("пароль из слов")]
    [InlineData("密码密码密码密码")]
    [InlineData("cafe\u0301 au lait \ud83d\ude00")]
    [InlineData("tab\\tand\\nline\\u0000nul")]
    public async Task Any_characters_make_a_password_and_only_these_open_the_account(string json)
    {
        var email = await RegisterAsync(json, 201);
        (await LoginAsync(email, json)).ShouldBe(200);
        foreach (var other in new[] { json + " ", " " + json, json[..^1], json.ToUpperInvariant(), json.Normalize() })
        {
            if (other == json) continue;
            (await LoginAsync(email, other)).ShouldBeOneOf(400, 401);
        }
    }

    [Theory]
    [InlineData(7, 400)]
    [InlineData(8, 201)]
    [InlineData(64, 201)]
    [InlineData(128, 201)]
    [InlineData(129, 400)]
    public async Task Every_character_up_to_the_last_counts(int length, int status)
    {
        var password = new string('ß', length - 1);
        var email = await RegisterAsync(password + "x", status);
        if (status != 201) return;
        (await LoginAsync(email, password + "x")).ShouldBe(200);
        (await LoginAsync(email, password + "y")).ShouldBe(401);
        (await LoginAsync(email, password)).ShouldBe(401);
    }

    [Theory]
    [InlineData("Actors2027")]
    [InlineData("actors-admin!")]
    [InlineData("OWNER owner")]
    [InlineData("12calendar34")]
    [InlineData("Booking.Expert.1")]
    public void What_is_made_of_the_words_of_this_place_is_refused(string password) => Check(password).ShouldBe(["password"]);

    [Theory]
    [InlineData("my calendar is full")]
    [InlineData("actors on a stage")]
    [InlineData("12345 67890 54321")]
    public void Other_words_beside_them_make_it_good(string password) => Check(password).ShouldBeEmpty();

    /// <summary>docs/security-controls.md lists the words; whoever changes one changes the other.</summary>
    [Fact]
    public void The_page_on_controls_lists_the_words()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Actors.sln"))) folder = folder.Parent;
        File.ReadAllText(Path.Combine(folder.FullName, "docs", "security-controls.md"))
            .ShouldContain(string.Join(", ", PasswordRules.OwnWords.Select(word => $"`{word}`")));
    }

    private static IReadOnlyList<string> Check(string password)
    {
        Validator validator = default;
        PasswordRules.Check(ref validator, "password", password, accountKey: null);
        return validator.None ? [] : [.. validator.ToError().Fields.Select(field => field.Field)];
    }

    private async Task<string> RegisterAsync(string password, int status)
    {
        var email = $"password{Interlocked.Increment(ref _count)}@example.com";
        var answer = await real.Server.CallAsync(
            "POST", "auth/register", $$"""{"email":"{{email}}","password":"{{password}}","name":"Pia"}""");
        answer.Status.ShouldBe(status, answer.ToString());
        return email;
    }

    private async Task<int> LoginAsync(string email, string password) =>
        (await TestTenant.SignInAsync(real.Server, email, password)).Status;

    /// <summary>A server that hashes passwords as in production.</summary>
    public sealed class RealPasswords : IAsyncLifetime
    {
        /// <summary>The server.</summary>
        public ApiServer Server { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync() =>
            Server = await ApiServer.StartAsync(builder => QuickHasher.Remove(builder.Services), _ => { });

        /// <inheritdoc/>
        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }
}
