using System.Text.Json;
using Actors.Grains.Identity.Clerk;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Identity;

/// <summary>What is read of Clerk's users, and what is not.</summary>
public sealed class ClerkUserTests
{
    private const string Address =
        """{"id":"idn_1","email_address":"Ana@Example.com","verification":{"status":"verified","strategy":"email_code"}}""";

    [Fact]
    public void A_user_is_read_by_what_clerk_has_verified() => Read($$"""
        {"id":"user_1","first_name":" Ana","last_name":"Sousa","primary_email_address_id":"idn_1","email_addresses":[{{Address}}],
        "unsafe_metadata":{"role":"owner"},"banned":false,"updated_at":1767225600000}
        """).ShouldBe(new ClerkUser("user_1", 1767225600000) { Name = "Ana Sousa", Email = "ana@example.com" });

    [Theory]
    [InlineData("\"banned\":true")]
    [InlineData("\"locked\":true")]
    [InlineData("\"deprovisioned\":true")]
    public void A_user_is_kept_out_by_any_of_three_words(string word) =>
        Read($$"""{"id":"user_1","updated_at":1,{{word}}}""")!.IsBlocked.ShouldBeTrue();

    [Theory]
    [InlineData("\"verified\"", "\"verifying\"")]
    [InlineData("\"verified\"", "null")]
    [InlineData("idn_1", "idn_2")]
    [InlineData("Ana@Example.com", "no address")]
    public void An_address_counts_only_as_the_verified_primary_one(string text, string other)
    {
        var address = Address.Replace(text, other, StringComparison.Ordinal);
        var user = Read($$"""{"id":"user_1","updated_at":1,"primary_email_address_id":"idn_1","email_addresses":[7,{{address}}]}""");
        user.ShouldNotBeNull().Email.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"id":"user_1","deleted":true}""")]
    [InlineData("""{"id":"user_1","deleted":true,"updated_at":"long ago"}""")]
    public void A_user_who_was_deleted_has_no_more_than_an_id(string data) => Read(data).ShouldBe(new ClerkUser("user_1", 0));

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("""{"id":"user_1"}""")]
    [InlineData("""{"id":"","updated_at":1}""")]
    [InlineData("""{"id":7,"updated_at":1}""")]
    [InlineData("""{"id":"user_1","updated_at":0}""")]
    [InlineData("""{"id":"user_1","updated_at":"1"}""")]
    [InlineData("""{"id":"user_1","updated_at":1.5}""")]
    public void What_tells_of_no_user_is_none(string data) => Read(data).ShouldBeNull();

    private static ClerkUser? Read(string data)
    {
        using var document = JsonDocument.Parse($$"""{"type":"user.updated","data":{{data}}}""");
        return ClerkUser.Read(document.RootElement);
    }
}
