using System.Globalization;
using Actors.Grains.Payments.Testing.Model;
using Microsoft.AspNetCore.Http;

namespace Actors.Support.Payments;

/// <summary>The parameters of a request of Stripe's API, from its body or its query: names with brackets, as they are written.</summary>
internal sealed class StripeForm
{
    private readonly Dictionary<string, string> _values;

    private StripeForm(Dictionary<string, string> values) => _values = values;

    /// <summary>What is to be told whole.</summary>
    public IReadOnlyList<string> Expand =>
        [.. _values.Where(pair => pair.Key.StartsWith("expand[", StringComparison.Ordinal)).Select(pair => pair.Value)];

    /// <summary>All of them, as they came.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The metadata.</summary>
    public IReadOnlyDictionary<string, string> Metadata => MetadataBelow("");

    /// <summary>The names at the top, without what is in their brackets.</summary>
    public IEnumerable<string> Names => _values.Keys.Select(key => key.Split('[')[0]).Distinct();

    /// <summary>Reads a request's.</summary>
    public static async Task<StripeForm> ReadAsync(HttpRequest request)
    {
        var values = new Dictionary<string, string>();
        foreach (var (name, value) in request.Query) values[name] = value.ToString();
        if (!request.HasFormContentType) return new StripeForm(values);
        foreach (var (name, value) in await request.ReadFormAsync())
        {
            // "expand[]" may be there several times.
            for (var index = 0; index < value.Count; index++)
                values[name.Replace("[]", $"[{index}]", StringComparison.Ordinal)] = value[index] ?? "";
        }

        return new StripeForm(values);
    }

    /// <summary>A text; null when it is not there or empty.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>A whole number; null when it is not there.</summary>
    public long? Number(string name) =>
        long.TryParse(_values.GetValueOrDefault(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Yes or no, in any case; null when it is not there.</summary>
    public bool? Flag(string name) => bool.TryParse(_values.GetValueOrDefault(name), out var flag) ? flag : null;

    /// <summary>A time in seconds; null when it is not there.</summary>
    public DateTimeOffset? Time(string name) => Number(name) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>How much of a list is asked for.</summary>
    public int Limit => (int)(Number("limit") ?? 10);

    /// <summary>What is to be collected, from the parameters of an intent or those of a session's intent.</summary>
    public ModelOrder Order(string below = "")
    {
        string Name(string name) => below.Length == 0 ? name : $"{below}[{name}]";
        string Nested(string name, string inner) => below.Length == 0 ? $"{name}[{inner}]" : $"{below}[{name}][{inner}]";
        var isSession = below.Length > 0;
        return new ModelOrder
        {
            Amount = (isSession ? Number("line_items[0][price_data][unit_amount]") : Number("amount")) ?? 0,
            Currency = ((isSession ? Text("line_items[0][price_data][currency]") : Text("currency")) ?? "").ToUpperInvariant(),
            CapturesLater = Text(Name("capture_method")) == "manual",
            Metadata = MetadataBelow(below),
            Description = Text(Name("description")),
            Destination = Text(Nested("transfer_data", "destination")),
            ApplicationFee = Number(Name("application_fee_amount")) ?? 0,
            CustomerId = Text("customer"),
            KeepsMethod = Text(Name("setup_future_usage")) == "off_session",
        };
    }

    private Dictionary<string, string> MetadataBelow(string below)
    {
        var start = below.Length == 0 ? "metadata[" : $"{below}[metadata][";
        return _values.Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key[start.Length..^1], pair => pair.Value);
    }
}
