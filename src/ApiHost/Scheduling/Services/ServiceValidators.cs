using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.Grains;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>What may stand in a description of a service.</summary>
internal static class ServiceValidators
{
    private const int MinutesOfDay = 1_440;
    private const int MinutesOfYear = 525_600;
    private const int MaxItems = 1_000;
    private const int MaxReminders = 10;
    private const int SoonestReminder = 5;
    private const int EarliestReminder = 43_200;
    private const long MaxAmount = 100_000_000_000;

    /// <summary>Checks a description.</summary>
    public static Result<ServiceDefinition> Check(ServiceInput input)
    {
        Validator validator = default;
        var price = PriceOf(ref validator, "price", input.Price);
        var definition = new ServiceDefinition
        {
            Name = validator.RequiredName("name", input.Name, 100),
            ServiceType = SlugOf(ref validator, input.ServiceType),
            Description = validator.Lines("description", input.Description, 2_000),
            DurationMinutes = validator.RequiredNumber("durationMinutes", input.DurationMinutes, 1, MinutesOfDay),
            SlotIntervalMinutes = validator.Number("slotIntervalMinutes", input.SlotIntervalMinutes, 1, MinutesOfDay),
            BufferBeforeMinutes = Minutes(ref validator, "bufferBeforeMinutes", input.BufferBeforeMinutes, MinutesOfDay),
            BufferAfterMinutes = Minutes(ref validator, "bufferAfterMinutes", input.BufferAfterMinutes, MinutesOfDay),
            MinimumNoticeMinutes = Minutes(ref validator, "minimumNoticeMinutes", input.MinimumNoticeMinutes, MinutesOfYear),
            BookingWindowDays = validator.Number("bookingWindowDays", input.BookingWindowDays, 1, 1_825) ?? 365,
            MaxPerDay = validator.Number("maxPerDay", input.MaxPerDay, 1, MaxItems),
            MaxPerWeek = validator.Number("maxPerWeek", input.MaxPerWeek, 1, 7 * MaxItems),
            MaxPerMonth = validator.Number("maxPerMonth", input.MaxPerMonth, 1, 31 * MaxItems),
            MaxActivePerClient = validator.Number("maxActivePerClient", input.MaxActivePerClient, 1, MaxItems),
            Capacity = validator.Number("capacity", input.Capacity, 1, MaxItems) ?? 1,
            Price = price,
            Payment = PaymentTermsValidators.TermsOf(ref validator, input.RequiresPayment, input.Payment, price),
            Tax = PaymentTermsValidators.TaxOf(ref validator, input.TaxRate),
            RequiresConfirmation = input.RequiresConfirmation ?? false,
            ConfirmWithinHours = validator.Number("confirmWithinHours", input.ConfirmWithinHours, 1, 720),
            WaitlistOfferMinutes = validator.Number("waitlistOfferMinutes", input.WaitlistOfferMinutes, 5, MinutesOfDay),
            CancellationPolicy = PolicyOf(ref validator, input.CancellationPolicy),
            ExpertIds = ExpertsOf(ref validator, input.ExpertIds),
            Reminders = RemindersOf(ref validator, input.Reminders),
            Assignment = ServiceExpertValidators.AssignmentOf(ref validator, input.Assignment),
            Experts = ServiceExpertValidators.ExpertsOf(ref validator, input.Experts),
            TypedQuestions = ServiceChoiceValidators.QuestionsOf(ref validator, input.Questions),
            Durations = ServiceChoiceValidators.DurationsOf(ref validator, input.Durations),
            Places = ServiceChoiceValidators.PlacesOf(ref validator, input.Places),
            Meeting = MeetingTermsValidators.TermsOf(ref validator, input.MeetingPlatform, input.MeetingLocation),
            Active = input.Active ?? true,
        };
        ServiceExpertValidators.Check(ref validator, definition);
        return validator.Result(definition);
    }

    private static int Minutes(ref Validator validator, string field, int? value, int max) =>
        validator.Number(field, value, 0, max) ?? 0;

    // Without one the catalogue makes one from the name.
    private static string SlugOf(ref Validator validator, string? given)
    {
        if (given is not null && !Slugs.IsValid(given)) validator.Add("serviceType", Slugs.Expected);
        else if (given is not null && ServiceDefinition.ReservedSlugs.Contains(given)) validator.Add("serviceType", "is a word of the API");
        return given ?? "";
    }

    /// <summary>An amount of money that may be absent.</summary>
    public static Money? PriceOf(ref Validator validator, string field, PriceBody? price)
    {
        if (price is null) return null;
        if (price.Amount is null) validator.Missing(field + ".amount");
        else if (price.Amount is < 0 or > MaxAmount) validator.Add(field + ".amount", Validator.WholeNumber(0, MaxAmount));
        if (price.Currency is null) validator.Missing(field + ".currency");
        else if (price.Currency.Length != 3 || price.Currency.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
            validator.Add(field + ".currency", "must be an ISO 4217 code, for example EUR");
        return new Money(price.Amount ?? 0, price.Currency ?? "");
    }

    private static CancellationPolicy? PolicyOf(
        ref Validator validator, CancellationPolicyBody? policy) => policy is null ? null : new CancellationPolicy(
        validator.RequiredNumber("cancellationPolicy.freeUntilHours", policy.FreeUntilHours, 0, 8_760),
        validator.RequiredNumber("cancellationPolicy.feePercent", policy.FeePercent, 0, 100));

    private static ImmutableArray<int> RemindersOf(ref Validator validator, IReadOnlyList<int>? minutes)
    {
        if (minutes is null) return [MinutesOfDay, 60];
        if (validator.IsTooMany("reminders", minutes.Count, MaxReminders)) return [];
        for (var index = 0; index < minutes.Count; index++)
        {
            validator.Number($"reminders[{index}]", minutes[index], SoonestReminder, EarliestReminder);
            if (minutes.Take(index).Contains(minutes[index])) validator.Add($"reminders[{index}]", "must not occur twice");
        }

        return [.. minutes.OrderDescending()];
    }

    private static ImmutableArray<string> ExpertsOf(ref Validator validator, IReadOnlyList<string?>? ids)
    {
        if (ids is null || validator.IsTooMany("expertIds", ids.Count, MaxItems)) return [];

        var kept = ImmutableArray.CreateBuilder<string>(ids.Count);
        for (var index = 0; index < ids.Count; index++)
        {
            var field = $"expertIds[{index}]";
            if (ids[index] is null) validator.Missing(field);
            else if (validator.Id(field, ids[index]) is { } id && kept.Contains(id)) validator.Add(field, "must not occur twice");
            else kept.Add(ids[index]!);
        }

        return kept.ToImmutable();
    }
}
