using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Texts;

namespace Actors.Web.Desk.Services.Form;

/// <summary>How a service is paid for, and its tax, as fields of its form. Pure.</summary>
internal static class PaymentFields
{
    public const string Collects = "collects";
    public const string DepositAmount = "depositAmount";
    public const string DepositPercent = "depositPercent";
    public const string NoShowFeePercent = "noShowFeePercent";
    public const string PayWithinMinutes = "payWithinMinutes";
    public const string TaxPercent = "taxPercent";
    public const string TaxMode = "taxMode";
    public const string Deposit = "deposit";

    private const string Exclusive = "exclusive";
    private const decimal PointsOfPercent = 100;

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [Collects, DepositAmount, DepositPercent, NoShowFeePercent, PayWithinMinutes, TaxPercent, TaxMode];

    /// <summary>What may be collected; nothing first.</summary>
    public static IReadOnlyList<string> Collections { get; } = ["", "full", Deposit, "card"];

    /// <summary>The ways in which prices and tax go together.</summary>
    public static IReadOnlyList<string> TaxModes { get; } = ["inclusive", Exclusive];

    /// <summary>The fields of a service.</summary>
    public static Dictionary<string, string?> Of(ServiceInfo service, FormatTexts format) => new(StringComparer.Ordinal)
    {
        [Collects] = service.Payment?.Collects,
        [DepositAmount] = service is { Payment.DepositAmount: { } amount, Price: { } price }
            ? AmountText.Write(amount, price.Currency, format)
            : null,
        [DepositPercent] = Text(service.Payment?.DepositPercent),
        [NoShowFeePercent] = Text(service.Payment?.NoShowFeePercent),
        [PayWithinMinutes] = Text(service.Payment?.PayWithinMinutes),
        [TaxPercent] = service.TaxRate is { } rate
            ? (rate.BasisPoints / PointsOfPercent).ToString("0.##", CultureInfo.InvariantCulture)
                .Replace(".", format.DecimalSeparator, StringComparison.Ordinal)
            : null,
        [TaxMode] = service.TaxRate is { Inclusive: false } ? Exclusive : null,
    };

    /// <summary>A rate of tax as it was typed, in hundredths of a percent; null when it is none.</summary>
    public static int? BasisPointsOf(string text, FormatTexts format)
    {
        var number = text.Replace(format.DecimalSeparator, ".", StringComparison.Ordinal);
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)) return null;
        var points = percent * PointsOfPercent;
        return points == decimal.Truncate(points) && points <= int.MaxValue ? (int)points : null;
    }

    /// <summary>True when a form says that the tax is added to the price.</summary>
    public static bool IsAdded(ServiceForm form) => form[TaxMode] == Exclusive;

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
