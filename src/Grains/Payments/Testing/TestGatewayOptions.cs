using System.Globalization;
using Actors.Grains.Configuration;
using Actors.Grains.Payments.Testing.Model;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Payments.Testing;

/// <summary>How the test gateway behaves that serves while no other is set up. Section <c>Payments:Test</c> of the configuration.</summary>
public sealed class TestGatewayOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Payments:Test";

    /// <summary>How many seconds its events come late: 0 unless set, at most 3,600.</summary>
    public int EventDelaySeconds { get; set; }

    /// <summary>True when each event comes twice, and a third time under another id.</summary>
    public bool DuplicateEvents { get; set; }

    /// <summary>True when events that belong together come in the reverse of their order, a second apart.</summary>
    public bool ReorderEvents { get; set; }

    /// <summary>
    /// The answers of how many calls get lost after they were done, in each process from its start: 0 unless set, at most 1,000.
    /// </summary>
    public int FailNext { get; set; }

    /// <summary>
    /// Prices of subscriptions by their ids, each as <c>2900 USD month</c>. The id <c>price_test_2900_usd_month</c> needs no setting.
    /// </summary>
    public Dictionary<string, string> Prices { get; } = [];
}

/// <summary>Refuses settings that are out of bounds.</summary>
internal sealed class TestGatewayOptionsValidator : IValidateOptions<TestGatewayOptions>
{
    private const int LongestDelay = 3_600;
    private const int MostFailures = 1_000;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TestGatewayOptions options)
    {
        var rules = new OptionsRules(TestGatewayOptions.Section)
            .Range(nameof(options.EventDelaySeconds), options.EventDelaySeconds, 0, LongestDelay)
            .Range(nameof(options.FailNext), options.FailNext, 0, MostFailures);
        foreach (var (id, text) in options.Prices)
        {
            rules.Must(
                $"{nameof(options.Prices)}:{id}", PriceBook.Parse(id, text.Split(' ')) is not null, "as 2900 USD month", text);
        }

        return rules.Result;
    }
}

/// <summary>Prices by the settings, and those whose ids say what they are.</summary>
/// <param name="options">The settings.</param>
internal sealed class PriceBook(TestGatewayOptions options) : IPriceBook
{
    private const string Prefix = "price_test_";
    private static readonly string[] Intervals = ["day", "week", "month", "year"];

    /// <inheritdoc/>
    public ModelPrice? Find(string id)
    {
        if (options.Prices.TryGetValue(id, out var text)) return Parse(id, text.Split(' '));
        return id.StartsWith(Prefix, StringComparison.Ordinal) ? Parse(id, id[Prefix.Length..].Split('_')) : null;
    }

    /// <summary>A price from its amount, currency and interval; null when they are none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="parts">The three.</param>
    public static ModelPrice? Parse(string id, string[] parts) =>
        parts is [var amount, { Length: 3 } currency, var interval]
        && long.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var minor) && minor <= 99_999_999
        && currency.All(char.IsAsciiLetter) && Intervals.Contains(interval)
            ? new ModelPrice(id, minor, currency.ToUpperInvariant(), interval)
            : null;
}
