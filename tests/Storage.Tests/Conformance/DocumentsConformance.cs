using Actors.Grains.Journaling;

namespace Actors.Storage.Tests.Conformance;

/// <summary>What every read side does with documents, filters, order and pages.</summary>
public abstract class DocumentsConformance : StorageConformance
{
    private static readonly DocumentQuery All = new() { Tenant = "t1", Kind = "thing", Limit = 100 };

    [Fact]
    public async Task A_document_is_there_whole_as_soon_as_it_is_acknowledged()
    {
        var full = Full("full");
        await PutAsync(full, Batches.Document("bare"));

        ShouldBeSame(await Storage.GetAsync(full.Key, default), full);
        ShouldBeSame(await Storage.GetAsync(Batches.Key("bare"), default), Batches.Document("bare"));
        (await Storage.GetAsync(Batches.Key("none"), default)).ShouldBeNull();
        ShouldBeSame((await Storage.QueryAsync(All with { Owner = full.Owner }, default)).Items.Single(), full);
    }

    [Fact]
    public async Task A_document_is_replaced_whole_and_deleted()
    {
        await PutAsync(Full("d"));
        await PutAsync(Batches.Document("d") with { Version = 2 });
        ShouldBeSame(await Storage.GetAsync(Batches.Key("d"), default), Batches.Document("d") with { Version = 2 });

        await Storage.CarryAsync("deletes", batch => batch.Without(Batches.Key("d"), Batches.Key("never there")));
        (await Storage.GetAsync(Batches.Key("d"), default)).ShouldBeNull();
        (await Storage.QueryAsync(All, default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Tenants_and_kinds_are_apart()
    {
        var mine = Batches.Document("d") with { Owner = "mine" };
        var theirs = mine with { Key = Batches.Key("d", tenant: "t2"), Owner = "theirs" };
        var other = mine with { Key = Batches.Key("d", kind: "other"), Owner = "other" };
        await PutAsync(mine, theirs, other);

        (await Storage.GetAsync(theirs.Key, default))!.Owner.ShouldBe("theirs");
        (await Storage.QueryAsync(All, default)).Items.Single().Owner.ShouldBe("mine");
        (await Storage.QueryAsync(All with { Kind = "other" }, default)).Items.Single().Owner.ShouldBe("other");
    }

    [Fact]
    public async Task Times_are_kept_to_the_millisecond_in_UTC()
    {
        var precise = new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.FromHours(2)).AddTicks(9_999_999);
        await PutAsync(Batches.Document("d") with { CreatedAt = precise, StartsAt = precise, EndsAt = precise });

        var stored = await Storage.GetAsync(Batches.Key("d"), default);
        var expected = new DateTimeOffset(2026, 3, 28, 23, 59, 59, 999, TimeSpan.Zero);
        new[] { stored!.CreatedAt, stored.StartsAt, stored.EndsAt }.ShouldAllBe(
            time => time == expected && time!.Value.Offset == TimeSpan.Zero);
    }

    [Fact]
    public async Task Each_filter_keeps_what_it_asks_for()
    {
        await PutAsync([.. Enumerable.Range(0, 24).Select(Varied)]);

        await FindsAsync(All with { Statuses = ["open"] }, number => number % 2 == 0);
        await FindsAsync(All with { Statuses = ["open", "closed"] }, _ => true);
        await FindsAsync(All with { Statuses = ["none of them", "with \"quotes\" ' and \\"] }, _ => false);
        await FindsAsync(All with { Owner = "o1" }, number => number % 3 == 1);
        await FindsAsync(All with { Subject = "s2" }, number => number % 4 == 2);
        await FindsAsync(All with { Category = "c0" }, number => number % 6 == 0);
        await FindsAsync(All with { StartsFrom = Batches.At.AddHours(5) }, number => number >= 5);
        await FindsAsync(All with { StartsBefore = Batches.At.AddHours(5) }, number => number < 5);
        await FindsAsync(All with { AmountFrom = 7 }, number => number >= 7);
        await FindsAsync(All with { Ids = ["3", "11", "none of them"] }, number => number is 3 or 11);
        await FindsAsync(All with { Ids = [] }, _ => false);
        await FindsAsync(All with { OtherThan = ["3", "11", "none of them"] }, number => number is not (3 or 11));
        await FindsAsync(
            All with { StartsFrom = Batches.At.AddHours(3), StartsBefore = Batches.At.AddHours(9) }, number => number is >= 3 and < 9);
        await FindsAsync(
            All with { StartsFrom = Batches.At.AddHours(3), EndsAfter = Batches.At.AddHours(9) }, number => number >= 9);
        await FindsAsync(
            All with { Statuses = ["open"], Owner = "o0", Subject = "s0", Category = "c0", StartsFrom = Batches.At, Search = "number" },
            number => number % 12 == 0);
    }

    [Fact]
    public async Task Two_kinds_are_listed_as_one_and_each_document_says_of_which_it_is()
    {
        await PutAsync([.. Enumerable.Range(0, 24).Select(Varied).Select((document, number) => number % 3 == 0
            ? document with { Key = Batches.Key($"{number}", kind: "other") }
            : document)]);
        await PutAsync(
            Batches.Document("5") with { Key = Batches.Key("5", kind: "third") },
            Batches.Document("6") with { Key = Batches.Key("6", tenant: "t2", kind: "other") });
        var both = All with { OtherKind = "other" };

        (await Storage.QueryAsync(both, default)).Items.ShouldAllBe(
            document => document.Key.Kind == (int.Parse(document.Key.Id) % 3 == 0 ? "other" : "thing"));
        await FindsAsync(both, _ => true);
        await FindsAsync(All, number => number % 3 != 0);
        await FindsAsync(both with { OtherKind = "none" }, number => number % 3 != 0);
        await FindsAsync(both with { Kind = "none" }, number => number % 3 == 0);
        await FindsAsync(both with { Statuses = ["open"], Owner = "o0" }, number => number % 6 == 0);
        await FindsAsync(both with { Subject = "s2", Category = "c0" }, number => number % 12 == 6);
        await FindsAsync(both with { Search = "number 1" }, number => number == 1 || number is >= 10 and < 20);
        await FindsAsync(both with { Search = "number", Owner = "o1" }, number => number % 3 == 1);
        await FindsAsync(both with { Ids = ["3", "11"], AmountFrom = 2 }, number => number is 3 or 11);
        await FindsAsync(
            both with { StartsFrom = Batches.At.AddHours(3), StartsBefore = Batches.At.AddHours(9) }, number => number is >= 3 and < 9);
        await FindsAsync(
            both with { StartsFrom = Batches.At.AddHours(3), EndsAfter = Batches.At.AddHours(9) }, number => number >= 9);
    }

    [Theory]
    [InlineData(DocumentSort.CreatedAt, false)]
    [InlineData(DocumentSort.CreatedAt, true)]
    [InlineData(DocumentSort.StartsAt, false)]
    [InlineData(DocumentSort.StartsAt, true)]
    [InlineData(DocumentSort.Amount, false)]
    [InlineData(DocumentSort.Amount, true)]
    [InlineData(DocumentSort.Subject, false)]
    [InlineData(DocumentSort.Subject, true)]
    public async Task Pages_do_not_overlap_when_times_are_equal(DocumentSort sort, bool descending)
    {
        Document[] documents =
        [
            .. Enumerable.Range(0, 40).Select(number => Batches.Document($"d{number:D2}") with
            {
                CreatedAt = Batches.At.AddMinutes(number / 10),
                StartsAt = number % 5 == 0 ? null : Batches.At.AddMinutes(number / 20),
                Amount = number % 5 == 0 ? null : number / 20,
                Subject = number % 5 == 0 ? null : $"s{number / 20}",
            }),
        ];
        await PutAsync(documents);
        (await PagesAsync(All with { Sort = sort, Descending = descending })).ShouldBe(Expected(sort, descending));

        Document[] some = [.. documents.Where((_, number) => number % 3 == 0)];
        await Storage.CarryAsync("goes", batch => batch.Without([.. some.Select(one => one.Key)]));
        await PutAsync([.. some.Select(one => one with { Key = Batches.Key(one.Key.Id, kind: "other") })]);
        (await PagesAsync(All with { OtherKind = "other", Sort = sort, Descending = descending })).ShouldBe(Expected(sort, descending));
    }

    [Fact]
    public async Task Things_without_a_start_come_last_in_both_directions()
    {
        await PutAsync(Batches.Document("without"), Batches.Document("with") with { StartsAt = Batches.At });
        foreach (var descending in new[] { false, true })
        {
            var page = await Storage.QueryAsync(All with { Sort = DocumentSort.StartsAt, Descending = descending }, default);
            page.Items.Select(document => document.Key.Id).ShouldBe(["with", "without"]);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 101)]
    public Task A_page_out_of_bounds_is_refused(int page, int limit) =>
        Should.ThrowAsync<ArgumentOutOfRangeException>(
            async () => await Storage.QueryAsync(All with { Page = page, Limit = limit }, default));

    private async Task<List<string>> PagesAsync(DocumentQuery query)
    {
        var ids = new List<string>();
        for (var page = 1; page <= 6; page++)
        {
            var read = await Storage.QueryAsync(query with { Page = page, Limit = 7 }, default);
            read.Total.ShouldBe(40);
            ids.AddRange(read.Items.Select(document => document.Key.Id));
        }

        (await Storage.QueryAsync(query with { Page = int.MaxValue, Limit = 7 }, default)).Items.ShouldBeEmpty();
        return ids;
    }

    private static IEnumerable<string> Expected(DocumentSort sort, bool descending)
    {
        var numbers = Enumerable.Range(0, 40);
        var ordered = sort == DocumentSort.CreatedAt
            ? numbers.OrderBy(number => number / 10).ThenBy(number => number)
            : numbers.Where(number => number % 5 != 0).OrderBy(number => number / 20).ThenBy(number => number);
        var last = sort == DocumentSort.CreatedAt ? [] : numbers.Where(number => number % 5 == 0);
        var all = descending ? ordered.Reverse().Concat(last.Reverse()) : ordered.Concat(last);
        return all.Select(number => $"d{number:D2}");
    }

    private static Document Full(string id) => new()
    {
        Key = Batches.Key(id),
        Version = 7,
        CreatedAt = Batches.At,
        Body = "{\"ü\":[1,2,3]}"u8.ToArray(),
        Status = "confirmed",
        Owner = "owner",
        Subject = "ada@example.org",
        Category = "",
        StartsAt = Batches.At.AddHours(1),
        EndsAt = Batches.At.AddHours(2),
        Amount = -5,
        Currency = "EUR",
        SearchText = "Ada Lovelace",
    };

    private static Document Varied(int number) => Batches.Document($"{number}") with
    {
        Status = number % 2 == 0 ? "open" : "closed",
        Owner = $"o{number % 3}",
        Subject = $"s{number % 4}",
        Category = $"c{number % 6}",
        StartsAt = Batches.At.AddHours(number),
        EndsAt = Batches.At.AddHours(number + 1),
        Amount = number == 0 ? null : number,
        SearchText = $"number {number}",
    };

    private async Task FindsAsync(DocumentQuery query, Func<int, bool> expected)
    {
        var page = await Storage.QueryAsync(query, default);
        var numbers = Enumerable.Range(0, 24).Where(expected).Select(number => $"{number}").ToArray();
        page.Items.Select(document => document.Key.Id).ShouldBe(numbers, ignoreOrder: true);
        page.Total.ShouldBe(numbers.Length);
    }

    private Task<AppendResult> PutAsync(params Document[] documents) =>
        Storage.CarryAsync($"carrier-{_carriers++}", batch => batch.With(documents));

    private static void ShouldBeSame(Document? actual, Document expected)
    {
        actual.ShouldNotBeNull();
        actual.Body.ToArray().ShouldBe(expected.Body.ToArray());
        (actual with { Body = expected.Body }).ShouldBe(expected);
    }

    private int _carriers;
}
