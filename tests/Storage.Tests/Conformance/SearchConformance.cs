using Actors.Grains.Journaling;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What every read side finds by words.</summary>
public abstract class SearchConformance : StorageConformance
{
    private int _carriers;

    [Theory]
    [InlineData("ada", "1")]
    [InlineData("ADA LOVELACE", "1")]
    [InlineData("lovelace ada", "1")]
    [InlineData("ada lov", "1")]
    [InlineData("lov ada", "")]
    [InlineData("l", "1,3")]
    [InlineData("example", "1,2")]
    [InlineData("ada@example.org", "1")]
    [InlineData("jose garcia", "2")]
    [InlineData("José García", "2")]
    [InlineData("Jose\u0301", "2")]
    [InlineData("lodz", "3")]
    [InlineData("漢字", "3")]
    [InlineData("漢", "3")]
    [InlineData("ada hopper", "")]
    [InlineData("none", "")]
    public async Task Every_word_must_be_there_and_the_last_may_be_begun(string search, string expected)
    {
        await PutAsync("1", "Ada Lovelace ada@example.org");
        await PutAsync("2", "JOSÉ García jg@example.org");
        await PutAsync("3", "Łódź, 漢字 liberty");
        await PutAsync("4", null);
        (await FindAsync(search)).ShouldBe(expected.Length == 0 ? [] : expected.Split(','));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("ada\"")]
    [InlineData("\"ada")]
    [InlineData("ada'; DROP TABLE documents; --")]
    [InlineData("*")]
    [InlineData("ada*")]
    [InlineData("a* OR b*")]
    [InlineData("ada NEAR lovelace")]
    [InlineData("NEAR(ada lovelace, 2)")]
    [InlineData("ada AND NOT lovelace")]
    [InlineData("ada OR grace")]
    [InlineData("words:ada")]
    [InlineData("{words}:ada")]
    [InlineData("^ada")]
    [InlineData("ada + lovelace")]
    [InlineData("-ada")]
    [InlineData("ada & lovelace | !grace:*")]
    [InlineData("(((((")]
    [InlineData("\0ada\0")]
    [InlineData("%_\\")]
    [InlineData("🎉🎉")]
    [InlineData("\ud800")]
    [InlineData("\u202eada")]
    public async Task Whatever_is_typed_is_only_words(string search)
    {
        await PutAsync("1", "ada lovelace");
        await PutAsync("2", "grace hopper or not near and");
        await PutAsync("3", "words drop table documents");

        // The words of the text, by the plainest reading; nothing else of it may count.
        var typed = new string([.. search.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(
            ' ', StringSplitOptions.RemoveEmptyEntries);
        var texts = new[] { "ada lovelace", "grace hopper or not near and", "words drop table documents" };
        var expected = texts
            .Select((text, index) => (Words: text.Split(' '), Id: $"{index + 1}"))
            .Where(item => typed.Length > 0
                && typed[..^1].All(item.Words.Contains) && item.Words.Any(word => word.StartsWith(typed[^1], StringComparison.Ordinal)))
            .Select(item => item.Id);
        (await FindAsync(search)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!…—")]
    [InlineData("\u0301\u0E31\uFF9E")]
    public async Task Text_without_words_finds_nothing(string search)
    {
        await PutAsync("1", "ada");
        await PutAsync("2", null);
        await PutAsync("3", "!!!");
        (await FindAsync(search)).ShouldBeEmpty();
        (await Storage.QueryAsync(new DocumentQuery { Tenant = "t1", Kind = "thing" }, default)).Total.ShouldBe(3);
    }

    [Fact]
    public async Task Long_text_is_searched_by_its_first_words()
    {
        await PutAsync("1", string.Join(' ', Enumerable.Range(0, 2_000).Select(number => $"word{number}")) + new string('x', 100_000));
        (await FindAsync("word999")).ShouldBe(["1"]);
        (await FindAsync(string.Join(' ', Enumerable.Range(0, 500).Select(number => $"word{number}")))).ShouldBe(["1"]);
        (await FindAsync(new string('y', 100_000))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_follow_their_document()
    {
        await PutAsync("1", "ada lovelace");
        await PutAsync("1", "ada byron");
        (await FindAsync("lovelace")).ShouldBeEmpty();
        (await FindAsync("byron")).ShouldBe(["1"]);
        await PutAsync("1", "ada byron");
        (await FindAsync("ada byron")).ShouldBe(["1"]);
        await PutAsync("1", null);
        (await FindAsync("ada")).ShouldBeEmpty();
        await PutAsync("1", "ada king");
        (await FindAsync("king")).ShouldBe(["1"]);
        await Storage.CarryAsync("deletes", batch => batch.Without(Batches.Key("1")));
        await PutAsync("2", "grace hopper");
        (await FindAsync("ada")).ShouldBeEmpty();
        (await FindAsync("hopper")).ShouldBe(["2"]);
    }

    [Fact]
    public async Task Search_stays_within_tenant_kind_and_filters()
    {
        var document = Batches.Document("1", "ada") with { Owner = "o1" };
        await Storage.CarryAsync("carrier", batch => batch.With(
            document,
            document with { Key = Batches.Key("2"), Owner = "o2" },
            document with { Key = Batches.Key("1", tenant: "t2") },
            document with { Key = Batches.Key("1", kind: "other") }));

        var query = new DocumentQuery { Tenant = "t1", Kind = "thing", Search = "ada", Sort = DocumentSort.StartsAt };
        (await Storage.QueryAsync(query, default)).Total.ShouldBe(2);
        (await Storage.QueryAsync(query with { Owner = "o2" }, default)).Items.Single().Key.Id.ShouldBe("2");
        (await Storage.QueryAsync(query with { Limit = 1, Page = 2, Descending = true }, default)).Items.Single().Key.Id.ShouldBe("1");
    }

    private Task<AppendResult> PutAsync(string id, string? searchText) =>
        Storage.CarryAsync($"carrier-{_carriers++}", batch => batch.With(Batches.Document(id, searchText)));

    private async Task<IEnumerable<string>> FindAsync(string search)
    {
        var page = await Storage.QueryAsync(new DocumentQuery { Tenant = "t1", Kind = "thing", Search = search }, default);
        page.Total.ShouldBe(page.Items.Count);
        return page.Items.Select(document => document.Key.Id);
    }
}
