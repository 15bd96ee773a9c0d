using System.Globalization;
using Actors.Grains.Text;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Text;

/// <summary>Form C is what another implementation says it is.</summary>
public sealed class NfcTests
{
    public static TheoryData<string, string> Vectors()
    {
        var vectors = new TheoryData<string, string>();
        using var stream = typeof(NfcTests).Assembly.GetManifestResourceStream("nfc.txt").ShouldNotBeNull();
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var sides = line.Split(';');
            vectors.Add(sides[0], sides[1]);
        }

        return vectors;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_text_has_the_form_that_others_compute(string text, string expected)
    {
        Written(Nfc.Of(Read(text))).ShouldBe(expected);
        Written(Nfc.Of(Read(expected))).ShouldBe(expected, "once is enough");
    }

    [Fact]
    public void Many_marks_out_of_order_take_no_time()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 4_000));
        Nfc.Of("a" + marks).Length.ShouldBe(8_000);
    }

    private static string Read(string codes) => string.Concat(codes.Split(' ').Select(Character));

    private static string Character(string code) =>
        char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static string Written(string text) =>
        string.Join(' ', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
}
