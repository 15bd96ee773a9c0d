using Actors.Grains.Journaling;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What every read side finds in texts of all scripts; <c>SearchWordsTests</c> says in full what a word is.</summary>
public abstract class ScriptsConformance : StorageConformance
{
    private static readonly (string Id, string Text)[] Texts =
    [
        ("ja1", "田中太郎 Tanaka Tarō"),
        ("ja2", "美容相談 VIP美容コース"),
        ("ja3", "佐藤花子 ｶﾞｲﾄﾞ"),
        ("th", "นัดหมายแพทย์"),
        ("lo", "ສະບາຍດີ"),
        ("km", "សួស្តី"),
        ("my", "မင်္ဂလာပါ"),
        ("hi", "हिन्दी परामर्श"),
        ("he", "שָׁלוֹם רב"),
        ("ar", "مُحَمَّد أحمد"),
        ("el", "Σωκράτης"),
        ("ru", "Алёна Королёва"),
        ("vi", "Nguyễn Văn An"),
        ("ko", "한국어 상담"),
    ];

    [Theory]
    [InlineData("太郎", "ja1")]
    [InlineData("田中", "ja1")]
    [InlineData("中太", "ja1")]
    [InlineData("太", "ja1")]
    [InlineData("郎", "ja1")]
    [InlineData("田中太郎", "ja1")]
    [InlineData("田中花子", "")]
    [InlineData("太郎 tanaka", "ja1")]
    [InlineData("tanaka 太郎", "ja1")]
    [InlineData("太 tanaka", "ja1")]
    [InlineData("太 花子", "")]
    [InlineData("美容", "ja2")]
    [InlineData("相談", "ja2")]
    [InlineData("VIP美容", "ja2")]
    [InlineData("vi美容", "")]
    [InlineData("ｺｰｽ", "ja2")]
    [InlineData("ガイド", "ja3")]
    [InlineData("カ\u3099イ", "ja3")]
    [InlineData("ｶイド", "")]
    [InlineData("แพทย์", "th")]
    [InlineData("หมาย", "th")]
    [InlineData("ບາຍ", "lo")]
    [InlineData("ស្តី", "km")]
    [InlineData("လာပါ", "my")]
    [InlineData("हिन्दी", "hi")]
    [InlineData("हिन", "hi")]
    [InlineData("परा", "hi")]
    [InlineData("हन", "")]
    [InlineData("שלום", "he")]
    [InlineData("שלו", "he")]
    [InlineData("محمد", "ar")]
    [InlineData("احمد", "ar")]
    [InlineData("ΣΩΚΡΑΤΗΣ", "el")]
    [InlineData("алена королева", "ru")]
    [InlineData("Але\u0308на", "ru")]
    [InlineData("NGUYEN van", "vi")]
    [InlineData("Nguye\u0302\u0303n", "vi")]
    [InlineData("ＮＧＵＹＥＮ", "vi")]
    [InlineData("한국", "ko")]
    [InlineData("국어", "")]
    public async Task A_part_of_a_word_without_spaces_and_the_beginning_of_any_other_find_it(string search, string expected)
    {
        await Storage.CarryAsync("carrier", batch => batch.With([.. Texts.Select(text => Batches.Document(text.Id, text.Text))]));
        (await FindAsync(search)).ShouldBe(expected.Length == 0 ? [] : [expected]);
    }

    [Fact]
    public async Task Words_of_such_a_text_follow_their_document()
    {
        await PutAsync("first", "田中太郎");
        await PutAsync("second", "田中花子");
        (await FindAsync("太郎")).ShouldBeEmpty();
        (await FindAsync("花")).ShouldBe(["1"]);
        await PutAsync("third", new string('田', 5_000));
        (await FindAsync("花")).ShouldBeEmpty();
        (await FindAsync(new string('田', 500))).ShouldBe(["1"]);
        await Storage.CarryAsync("fourth", batch => batch.Without(Batches.Key("1")));
        (await FindAsync("田")).ShouldBeEmpty();
    }

    private Task<AppendResult> PutAsync(string carrier, string text) =>
        Storage.CarryAsync(carrier, batch => batch.With(Batches.Document("1", text)));

    private async Task<IEnumerable<string>> FindAsync(string search)
    {
        var page = await Storage.QueryAsync(new DocumentQuery { Tenant = "t1", Kind = "thing", Search = search }, default);
        page.Total.ShouldBe(page.Items.Count);
        return page.Items.Select(document => document.Key.Id);
    }
}
