using System.Globalization;
using System.Text;
using Actors.Grains.Text;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Text;

/// <summary>The one rule for texts, over all of Unicode and over names that people have.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Ana Sousa")]
    [InlineData("José Ñuñez")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("田中 太郎")]
    [InlineData("渡\u908A\U000E0100")]
    [InlineData("김민준")]
    [InlineData("Мария Ёлкина")]
    [InlineData("דָּוִד")]
    [InlineData("محمد")]
    [InlineData("علی\u200Cرضا")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("ක්\u200Dරිස්ට\u0DD2")]
    [InlineData("สมชาย")]
    [InlineData("O’Neill & Söhne – Nr. 5")]
    [InlineData("Yoga 🧘")]
    [InlineData("👩\u200D⚕\uFE0F")]
    [InlineData("👨\u200D👩\u200D👧\u200D👦")]
    [InlineData("🧑🏽\u200D🚀")]
    [InlineData("❤\uFE0F\u200D🔥")]
    [InlineData("🏳\uFE0F\u200D🌈")]
    [InlineData("1\uFE0F\u20E3")]
    public void Names_that_people_have_are_kept_to_the_letter(string name)
    {
        PlainText.Line(name).ShouldBe(name);
        PlainText.FaultInLine(name).ShouldBeNull();
        PlainText.FaultInLines(name).ShouldBeNull();
        PlainText.Cleaned(name).ShouldBe(name);
    }

    [Theory]
    [InlineData("田中\u3000太郎", "田中 太郎")]
    [InlineData("  Ana  Sousa ", "Ana Sousa")]
    [InlineData("\u00A0Ana\u202F\u2009Sousa\u2003", "Ana Sousa")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("\u00A0\u2003", "")]
    public void A_line_is_written_in_one_way(string text, string expected)
    {
        PlainText.Line(text).ShouldBe(expected);
        PlainText.FaultInLine(expected).ShouldBeNull();
    }

    [Theory]
    [InlineData("ab\u200Dcd")]
    [InlineData("ab\u200Ccd")]
    [InlineData("\u200Dعلی")]
    [InlineData("علی\u200C")]
    [InlineData("علی\u200C\u200Cرضا")]
    [InlineData("علی\u200Ca")]
    [InlineData("👩\u200Da")]
    [InlineData("👩\u200C⚕")]
    [InlineData("👩\u200D")]
    public void Joiners_stand_only_where_they_join(string text)
    {
        var code = text.Contains('\u200C', StringComparison.Ordinal) ? "200C" : "200D";
        PlainText.FaultInLine(PlainText.Line(text)).ShouldBe("must not contain the character U+" + code);
    }

    [Theory]
    [InlineData("\u0301a")]
    [InlineData("a \u0301")]
    [InlineData("\uFE0F")]
    [InlineData(" \uFE0F ")]
    [InlineData("a\uFE0F\uFE0F")]
    public void Marks_and_selectors_stand_on_something(string text) => PlainText.FaultInLine(PlainText.Line(text)).ShouldNotBeNull();

    [Fact]
    public void No_character_that_cannot_be_seen_stands_between_letters()
    {
        int[] invisible = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0, 0xFFFC, 0xFFFD];
        for (var scalar = 0; scalar <= 0x10FFFF; scalar++)
        {
            if (!Rune.TryCreate(scalar, out var rune)) continue;
            var text = $"a{rune}b";
            var category = Rune.GetUnicodeCategory(rune);
            var isBad = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || invisible.Contains(scalar);
            var isSelector = scalar is 0x180B or 0x180C or 0x180D or 0x180F;
            (PlainText.FaultInLine(PlainText.Line(text)) is not null).ShouldBe(isBad && !isSelector, $"U+{scalar:X4} {category}");
            (PlainText.FaultInLines(PlainText.Lines(text)) is not null)
                .ShouldBe(isBad && !isSelector && scalar is not ('\n' or '\r' or '\t'), $"U+{scalar:X4} {category}");
            PlainText.FaultInLine(PlainText.Cleaned(text)).ShouldBeNull($"U+{scalar:X4} {category}");
        }
    }

    [Theory]
    [InlineData("a\uD800b")]
    [InlineData("\uDC00")]
    [InlineData("a\uD83D")]
    public void Half_a_character_is_refused(string text)
    {
        PlainText.FaultInLine(PlainText.Line(text)).ShouldBe("must not contain the character U+FFFD");
        PlainText.FaultInLines(PlainText.Lines(text)).ShouldBe("must not contain the character U+FFFD");
    }

    [Fact]
    public void Lines_end_in_one_way() => PlainText.Lines("a\r\nb\rc\n\td").ShouldBe("a\nb\nc\n\td");
}
