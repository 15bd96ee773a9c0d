using System.Text;
using Actors.Grains.Journaling.Searching;
using Actors.Support;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Journaling;

/// <summary>What search takes for words.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Ada LOVELACE ada@example.org", "ada lovelace example org")]
    [InlineData("José Łódź Ærø straße STRAẞE", "jose lodz æro straße")]
    // One after the other in pairs, and the last alone; other letters and digits are apart.
    [InlineData("田中太郎", "田中 中太 太郎 郎")]
    [InlineData("VIP美容2回", "vip 美容 容 2 回")]
    [InlineData("食べる、カメラ", "食べ べる る カメ メラ ラ")]
    [InlineData("佐々木 二〇二六", "佐々 々木 木 二〇 〇二 二六 六")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("葛\U000E0100城", "葛城 城")]
    // Half width, full width, and marks apart from their letters.
    [InlineData("ｶﾞｲﾄﾞ ﾊﾟﾝ ｱ", "ガイ イド ド パン ン ア")]
    [InlineData("カ\u3099イド ハ\u309Aン", "ガイ イド ド パン ン")]
    [InlineData("ＶＩＰ２４　ａ＠ｂ", "vip24 a b")]
    [InlineData("ﾡￂ", "ㄱㅏ")]
    // Vowels and tones of Thai, Lao, Khmer and Myanmar stand in their runs.
    [InlineData("ที่นี่", "ที ี่ ่น นี ่")]
    [InlineData("ລາວ", "ລາ າວ ວ")]
    [InlineData("ខ្មែរ", "ខ្ ្ម មែ ែរ រ")]
    [InlineData("မြန်", "မြ ြန န် ်")]
    // Marks of other scripts stay within their word, and those that people leave out are left out.
    [InlineData("हिन्दी क़लम क\u093Cलम", "हिन्दी कलम")]
    [InlineData("שָׁלוֹם שלום \uFB2A\u05B8\u05DC\u05D5\u05B9\u05DD", "שלום")]
    [InlineData("مُحَمَّد محمد محـــمد", "محمد")]
    [InlineData("أحمد ا\u0654حمد احمد", "احمد")]
    [InlineData("Σωκράτης ΣΩΚΡΆΤΗΣ Σωκρα\u0301της", "σωκρατησ")]
    [InlineData("Nguyễn NGUYỄN Nguye\u0302\u0303n", "nguyen")]
    [InlineData("Ёлкин Е\u0308лкин елкин", "елкин")]
    [InlineData("한국어", "한국어")]
    // Invisible signs are no borders.
    [InlineData("co\u00ADope\u200Bra\u200Dtion \u202Eada", "cooperation ada")]
    [InlineData("?!… — 🎉 \u0301 \u3099 \uFF9E \u0E31 ・ ㊗ \0 \ud800", "")]
    [InlineData(null, "")]
    public void Words_are(string? text, string expected)
    {
        string[] words = expected.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        SearchWords.Of(text).ShouldBe(words);
        SearchWords.Joined(text).ShouldBe(expected.Length == 0 ? null : expected);
        SearchWords.Joined(text, "m0").ShouldBe(expected.Length == 0 ? null : string.Join(' ', words.Select(word => "m0" + word)));
        SearchWords.Any(text).ShouldBe(expected.Length > 0);
    }

    [Theory]
    [InlineData("ada lov", "ada lov*")]
    [InlineData("lov lov", "lov lov*")]
    [InlineData("太郎", "太郎*")]
    [InlineData("田中太郎 ada", "田中 中太 太郎 ada*")]
    [InlineData("太 ada", "太* ada*")]
    [InlineData("VIP美", "vip 美*")]
    [InlineData("…", "")]
    public void Typed_words_are(string text, string expected) =>
        SearchWords.Typed(text).Select(word => word.IsPrefix ? word.Text + "*" : word.Text)
            .ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whatever is cut out of a run of a script without spaces finds the text, whatever stands around and between.</summary>
    [Fact]
    public void Parts_of_a_text_find_it()
    {
        string[] letters = ["田", "中", "太郎", "ガ", "ｶﾞ", "ที่", "𠮷", "က"];
        string[] others = [.. letters, "か", "\u3099", "ﾞ", "่", "é", "e\u0301", "Ж", "ह", "ि", "7", " ", "-", "مُ", "\u200D"];
        var texts =
            from before in Gen.Elements(others).ArrayOf()
            from first in Gen.Elements(letters)
            from middle in Gen.Elements(others).ArrayOf()
            from last in Gen.Elements(letters)
            from after in Gen.Elements(others).ArrayOf()
            select (Before: string.Concat(before), Part: first + string.Concat(middle), After: last + string.Concat(after));
        var property = Prop.ForAll(
            texts.ToArbitrary(),
            drawn => SearchWords.Match(SearchWords.Of(drawn.Before + drawn.Part + drawn.After), SearchWords.Typed(drawn.Part)));
        Properties.Hold(property, tests: 2_000, endSize: 30);
    }

    [Fact]
    public void The_words_of_a_booking_cost_one_text()
    {
        const string text = "Ana María Souza ana.souza@example.org +351 910 000 001 usr_01hzx3v7qk8m5n2p4r6t8w0y1f 田中太郎";
        var words = SearchWords.Joined(text, "0a1b")!;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 100; turn++) SearchWords.Joined(text, "0a1b");
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        // An object has a header, a length and an end.
        each.ShouldBeInRange(words.Length * 2, (words.Length * 2) + 40);
    }

    [Theory]
    [InlineData("a 田", 60_000)]
    [InlineData("𠮷田", 60_000)]
    [InlineData("\U0001D400", 5_000)]
    [InlineData("a", 1)]
    [InlineData("田", 1)]
    public void A_long_text_has_a_bounded_number_of_words(string piece, int times)
    {
        // Each piece is another one, so that none is left out because it was there.
        var text = new StringBuilder();
        for (var turn = 0; turn < times; turn++) text.Append(piece).Append((char)(0x4E00 + (turn % 20_000)));
        var words = SearchWords.Of(text.ToString());
        words.Count.ShouldBeLessThanOrEqualTo(1_000);
        SearchWords.Joined(text.ToString(), "0a1b")!.Split(' ').ShouldBe(words.Select(word => "0a1b" + word));
        SearchWords.Typed(text.ToString()).Count.ShouldBeLessThanOrEqualTo(32);
    }
}
