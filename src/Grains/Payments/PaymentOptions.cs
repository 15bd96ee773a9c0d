using Actors.Grains.Configuration;
using Microsoft.Extensions.Options;

namespace Actors.Grains.Payments;

/// <summary>What an operator may set of payments. Section <c>Payments</c> of the configuration.</summary>
public sealed class PaymentOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Payments";

    /// <summary>The platform's part of what goes to experts' accounts, in hundredths of a percent: 0 unless set, to 10,000.</summary>
    public int ApplicationFeeBasisPoints { get; set; }
}

/// <summary>Refuses settings of payments that are out of bounds.</summary>
internal sealed class PaymentOptionsValidator : IValidateOptions<PaymentOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PaymentOptions options) => new OptionsRules(PaymentOptions.Section)
        .Range(nameof(options.ApplicationFeeBasisPoints), options.ApplicationFeeBasisPoints, 0, 10_000)
        .Result;
}
