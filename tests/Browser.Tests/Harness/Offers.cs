namespace Actors.Browser.Tests.Harness;

/// <summary>The services of the organisation that has everything: each is shown differently.</summary>
internal static class Offers
{
    private static readonly object Price = new { amount = 5_000, currency = "EUR" };

    /// <summary>All of them.</summary>
    public static IEnumerable<object> Of(Organisation of) => [.. Usual(of), .. Rare(of), .. Paid(of)];

    private static IEnumerable<object> Usual(Organisation of)
    {
        string[] both = [of.Rita, of.Bruno];
        yield return new
        {
            name = "Consultation",
            durationMinutes = 30,
            price = Price,
            cancellationPolicy = new { freeUntilHours = 24, feePercent = 50 },
            expertIds = new[] { of.Rita },
            description = "We look at what hurts and agree on what to do.",
            waitlistOfferMinutes = 60,
        };
        yield return new
        {
            name = "First visit",
            durationMinutes = 30,
            assignment = "round_robin",
            experts = both.Select(id => new { id }).ToArray(),
        };
        yield return new { name = "Back class", durationMinutes = 60, capacity = 3, price = Price, expertIds = new[] { of.Bruno } };
        yield return new
        {
            name = "Assessment",
            durationMinutes = 60,
            requiresConfirmation = true,
            confirmWithinHours = 24,
            expertIds = both,
            questions = Questions(),
            places = new object[] { new { type = "address", value = "Rua Augusta 1" }, new { type = "asked" }, new { type = "phone" } },
        };
    }

    private static IEnumerable<object> Rare(Organisation of)
    {
        string[] both = [of.Rita, of.Bruno];
        yield return new
        {
            name = "Treatment",
            durationMinutes = 30,
            price = Price,
            expertIds = both,
            durations = new[]
            {
                new { minutes = 30, price = Price },
                new { minutes = 60, price = (object)new { amount = 9_000, currency = "EUR" } },
            },
        };
        yield return new
        {
            name = "Team session",
            durationMinutes = 60,
            assignment = "collective",
            experts = both.Select(id => new { id }).ToArray(),
        };
        yield return new { name = "Nothing free", durationMinutes = 30, expertIds = new[] { of.Idle } };
        yield return new
        {
            name = "Nothing soon enough",
            durationMinutes = 30,
            expertIds = new[] { of.Rita },
            bookingWindowDays = 10,
            minimumNoticeMinutes = 60 * 24 * 20,
        };
        yield return new { name = "Next week only", durationMinutes = 30, expertIds = new[] { of.Rita }, bookingWindowDays = 10 };
        yield return new { name = "From April", durationMinutes = 30, expertIds = new[] { of.Bruno }, minimumNoticeMinutes = 60 * 24 * 35 };
    }

    private static IEnumerable<object> Paid(Organisation of)
    {
        yield return new
        {
            name = "Deposit session",
            durationMinutes = 30,
            price = Price,
            payment = new { collects = "deposit", depositAmount = 2_000, payWithinMinutes = 1_440 },
            taxRate = new { basisPoints = 2_300, inclusive = true },
            cancellationPolicy = new { freeUntilHours = 24, feePercent = 50 },
            expertIds = new[] { of.Rita },
        };
        yield return new
        {
            name = "Strict session",
            durationMinutes = 30,
            price = Price,
            payment = new { collects = "deposit", depositPercent = 50, keepsDeposit = true, payWithinMinutes = 1_440 },
            cancellationPolicy = new { freeUntilHours = 8_760, feePercent = 20 },
            expertIds = new[] { of.Rita },
        };
        yield return new
        {
            name = "Card session",
            durationMinutes = 30,
            price = Price,
            payment = new { collects = "card", noShowFeePercent = 50, payWithinMinutes = 1_440 },
            expertIds = new[] { of.Rita },
        };
    }

    private static object[] Questions() =>
    [
        new { id = "reason", label = "What brings you here?", type = "text", required = true, maxLength = 200 },
        new { id = "story", label = "Tell us more", type = "multiline", maxLength = 1_000 },
        new { id = "years", label = "For how many years?", type = "number", min = 0, max = 80 },
        new { id = "since", label = "Since when?", type = "date" },
        new { id = "side", label = "Which side?", type = "choice", options = new[] { "Left", "Right", "Both" }, required = true },
        new { id = "tried", label = "What have you tried?", type = "choices", options = new[] { "Rest", "Exercise", "Medicine" } },
        new { id = "new", label = "This is my first visit", type = "boolean" },
        new { id = "mobile", label = "A mobile number", type = "phone" },
        new { id = "other", label = "Another e-mail address", type = "email" },
    ];
}
