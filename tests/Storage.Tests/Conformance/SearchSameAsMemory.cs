using Actors.Grains.Journaling;
using Actors.Storage.Memory;
using FsCheck;
using FsCheck.Fluent;

namespace Actors.Storage.Tests.Conformance;

/// <summary>Random texts of mixed scripts are found by the same searches as in the Memory model.</summary>
public abstract class SearchSameAsMemory
{
    private static readonly string[] Pieces =
    [
        "田", "中", "太郎", "𠮷", "か", "ガ", "ｶﾞ", "ー", "ที่", "แ", "ສະ", "ខ្ម", "မ်", "हि", "न्", "שָׁ", "مُ", "أ", "한", "Ж",
        "ё", "Σ", "ς", "é", "e\u0301",
        "ß", "Ａ", "a", "B", "7", "７", " ", "-", "\u3000", "・", "'", "\"", "*", ":", "\\", "&", "\0", "\u200D", "🎉",
    ];

    private static readonly Gen<string> Text =
        from pieces in Gen.Elements(Pieces).ArrayOf()
        select string.Concat(pieces);

    [Fact]
    public void Texts_and_searches()
    {
        var drawn =
            from texts in Text.Resize(12).ArrayOf(12)
            from others in Text.Resize(4).ArrayOf(12)
            from cuts in Gen.Choose(0, 10_000).ArrayOf(24)
            select (Texts: texts, Searches: (string[])[.. others, .. cuts.Select((cut, index) => Cut(texts[index / 2], cut))]);
        var property = Prop.ForAll(drawn.ToArbitrary(), run => RunAsync(run.Texts, run.Searches).GetAwaiter().GetResult());
        Properties.Hold(property, tests: 40);
    }

    protected abstract IStorageFixture CreateFixture();

    private async Task RunAsync(string[] texts, string[] searches)
    {
        await using var fixture = CreateFixture();
        await using var model = new MemoryStorage();
        await using var storage = await fixture.OpenAsync();
        Document[] documents =
            [.. texts.Select((text, number) => Batches.Document($"{number}", text.Replace("\0", "", StringComparison.Ordinal)))];
        foreach (var one in new IStorage[] { model, storage }) await one.CarryAsync("carrier", batch => batch.With(documents));
        foreach (var search in searches)
        {
            var query = new DocumentQuery { Tenant = "t1", Kind = "thing", Search = search, Limit = 100 };
            var (expected, found) = (await model.QueryAsync(query, default), await storage.QueryAsync(query, default));
            found.Items.Select(item => item.Key.Id)
                .ShouldBe(expected.Items.Select(item => item.Key.Id), $"'{search}' in {string.Join('|', texts)}");
            found.Total.ShouldBe(expected.Total, search);
        }
    }

    /// <summary>A piece of a text, so that most searches find something.</summary>
    private static string Cut(string text, int cut)
    {
        var start = cut % (text.Length + 1);
        return text.Substring(start, Math.Min(cut % 7, text.Length - start));
    }
}
