using Microsoft.Extensions.Options;

namespace Actors.Embedded;

/// <summary>Refuses to start on nonsense.</summary>
internal sealed class EmbeddedEngineOptionsValidator : IValidateOptions<EmbeddedEngineOptions>
{
    public ValidateOptionsResult Validate(string? name, EmbeddedEngineOptions options)
    {
        var problems = new List<string>();
        Positive(options.IdleAge, nameof(options.IdleAge), problems);
        Positive(options.CollectionPeriod, nameof(options.CollectionPeriod), problems);
        Positive(options.SweepPeriod, nameof(options.SweepPeriod), problems);
        Positive(options.CallTimeout, nameof(options.CallTimeout), problems);
        Positive(options.ActivationTimeout, nameof(options.ActivationTimeout), problems);
        Positive(options.DeactivationTimeout, nameof(options.DeactivationTimeout), problems);
        Positive(options.StopTimeout, nameof(options.StopTimeout), problems);
        if (options.CallCycleDelay < TimeSpan.Zero)
            problems.Add($"{nameof(options.CallCycleDelay)} is {options.CallCycleDelay}; it cannot be negative.");
        if (options.MailboxLimit < 1)
            problems.Add($"{nameof(options.MailboxLimit)} is {options.MailboxLimit}; it must be at least 1.");
        if (options.SubscriberLimit < 1)
            problems.Add($"{nameof(options.SubscriberLimit)} is {options.SubscriberLimit}; it must be at least 1.");
        if (options.StreamProviders.Any(string.IsNullOrWhiteSpace))
            problems.Add($"{nameof(options.StreamProviders)} has a blank name.");
        if (options.StreamProviders.Distinct().Count() != options.StreamProviders.Count)
            problems.Add($"{nameof(options.StreamProviders)} has a name twice.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Positive(TimeSpan span, string name, List<string> problems)
    {
        if (span <= TimeSpan.Zero)
            problems.Add($"{name} is {span}; it must be longer than zero.");
    }
}
