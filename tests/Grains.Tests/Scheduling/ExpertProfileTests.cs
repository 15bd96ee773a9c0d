using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Actors.Support;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>What a profile must have before strangers see it: every field that is wrong is named, and no other.</summary>
public sealed class ExpertProfileTests(ITestOutputHelper output)
{
    // Lengths around the bounds.
    private static readonly Gen<(int Name, int Bio, int Categories, int Languages, int? Years)> Lengths =
        from name in Gen.Elements(0, 1, 2, 50, 51)
        from bio in Gen.Elements(0, 99, 100, 1_000, 1_001)
        from categories in Gen.Choose(0, 7)
        from languages in Gen.Elements(0, 10, 11, 20)
        from years in Gen.Elements(new int?[] { null, -1, 0, 70, 71 })
        select (name, bio, categories, languages, years);

    [Fact]
    public void Every_field_that_is_out_of_bounds_is_named_and_no_other() => Properties.Hold(
        Prop.ForAll(Arb.From(Lengths), lengths =>
        {
            var expected = new List<string>();
            if (lengths.Name is < 2 or > 50) expected.Add("displayName");
            if (lengths.Bio is < 100 or > 1_000) expected.Add("bio");
            if (lengths.Categories is < 1 or > 5) expected.Add("categories");
            if (lengths.Languages > 10) expected.Add("languages");
            if (lengths.Years is < 0 or > 70) expected.Add("yearsOfExperience");
            var refusal = ExpertProfiles.CheckPublic(Of(lengths));
            (refusal?.Fields.Select(field => field.Field) ?? []).ShouldBe(expected);
            if (refusal is not null) refusal.Code.ShouldBe(RefusalCode.ValidationError);
        }), 2_000, output: output);

    [Fact]
    public void A_value_is_found_as_a_whole_and_as_search_compares_it()
    {
        ExpertDocuments.CategoryTag("Fisioterapia").ShouldBe(ExpertDocuments.CategoryTag(" FISIOTERAPÍA "));
        ExpertDocuments.CategoryTag("Physio").ShouldNotBe(ExpertDocuments.CategoryTag("Physio therapy"));
        ExpertDocuments.CategoryTag("en").ShouldNotBe(ExpertDocuments.LanguageTag("en"), "a category is no language");
        ExpertDocuments.PlaceTag("—").ShouldBeNull();
    }

    [Fact]
    public void Strangers_documents_have_no_address()
    {
        var expert = new Expert("exp_1", Of((10, 100, 1, 1, 3)), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1);
        var document = ExpertDocuments.ForStrangers("t1", expert);
        System.Text.Encoding.UTF8.GetString(document.Body.Span).ShouldNotContain("rita@example.com");
        document.SearchText!.ShouldNotContain("rita@example.com");
    }

    [Fact]
    public void Better_ratings_rank_higher_and_of_equal_ones_the_one_of_more_clients()
    {
        var ranks = new[] { (4, 1), (9, 2), (90, 20), (5, 1), (20, 4) }
            .Select(rating => Rank(new ExpertRating(rating.Item1, rating.Item2, 1))).ToArray();
        ranks.ShouldBe(ranks.Order());
        ranks[0]!.Value.ShouldBeGreaterThanOrEqualTo(ExpertDocuments.RankFrom(400));
        ranks[1]!.Value.ShouldBeLessThan(ExpertDocuments.RankFrom(451));
        Rank(null).ShouldBeNull();
    }

    private static long? Rank(ExpertRating? rating)
    {
        var expert = new Expert("exp_1", Of((2, 100, 1, 0, null)), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 1);
        return ExpertDocuments.ForStrangers("t1", expert with { Rating = rating }).Amount;
    }

    private static ExpertProfile Of((int Name, int Bio, int Categories, int Languages, int? Years) lengths) => new()
    {
        DisplayName = new string('n', lengths.Name),
        Email = "rita@example.com",
        Bio = new string('b', lengths.Bio),
        TimeZone = "UTC",
        Categories = [.. Enumerable.Range(0, lengths.Categories).Select(number => $"Category {number}")],
        Languages = [.. Enumerable.Range(0, lengths.Languages).Select(number => $"Language {number}")],
        YearsOfExperience = lengths.Years,
    };
}
