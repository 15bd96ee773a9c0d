using System.Collections.Immutable;
using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>What may stand in a description of a service.</summary>
internal static class ServiceInputRules
{
    private const int MinutesOfDay = 1_440;
    private const int MinutesOfYear = 525_600;
    private const int MostItems = 1_000;
    private const long GreatestAmount = 100_000_000_000;

    private static readonly ImmutableArray<int> UsualReminders = [1440, 60];

    /// <summary>Checks a description.</summary>
    /// <param name="input">The description.</param>
    public static Parsed<ServiceDefinition> Check(ServiceInput input)
    {
        Problems problems = default;
        var name = TextRules.Required(ref problems, "name", input.Name, 100);
        var definition = new ServiceDefinition
        {
            Name = name,
            ServiceType = SlugOf(ref problems, input, name),
            Description = TextRules.Lines(ref problems, "description", input.Description, 2_000),
            DurationMinutes = NumberRules.Required(ref problems, "durationMinutes", input.DurationMinutes, 1, MinutesOfDay),
            SlotIntervalMinutes = NumberRules.Optional(ref problems, "slotIntervalMinutes", input.SlotIntervalMinutes, 1, MinutesOfDay),
            BufferBeforeMinutes = Minutes(ref problems, "bufferBeforeMinutes", input.BufferBeforeMinutes, MinutesOfDay),
            BufferAfterMinutes = Minutes(ref problems, "bufferAfterMinutes", input.BufferAfterMinutes, MinutesOfDay),
            MinimumNoticeMinutes = Minutes(ref problems, "minimumNoticeMinutes", input.MinimumNoticeMinutes, MinutesOfYear),
            BookingWindowDays = NumberRules.Optional(ref problems, "bookingWindowDays", input.BookingWindowDays, 1, 1_825) ?? 365,
            MaxPerDay = NumberRules.Optional(ref problems, "maxPerDay", input.MaxPerDay, 1, MostItems),
            MaxPerWeek = NumberRules.Optional(ref problems, "maxPerWeek", input.MaxPerWeek, 1, 7 * MostItems),
            Capacity = NumberRules.Optional(ref problems, "capacity", input.Capacity, 1, MostItems) ?? 1,
            Price = PriceOf(ref problems, input.Price),
            RequiresConfirmation = input.RequiresConfirmation ?? false,
            CancellationPolicy = PolicyOf(ref problems, input.CancellationPolicy),
            ExpertIds = ExpertsOf(ref problems, input.ExpertIds),
            Reminders = RemindersOf(ref problems, input.Reminders),
            Questions = TextRules.List(ref problems, "questions", input.Questions, most: 20, longest: 300),
            Active = input.Active ?? true,
        };
        NotOffered.If(ref problems, "requiresPayment", input.RequiresPayment == true);
        NotOffered.Unless(ref problems, "meetingPlatform", input.MeetingPlatform, NotOffered.MeetingPlatform);
        NotOffered.Unless(ref problems, "assignment", input.Assignment, NotOffered.Assignment);
        return problems.None ? definition : problems.ToError();
    }

    private static int Minutes(ref Problems problems, string field, int? value, int most) =>
        NumberRules.Optional(ref problems, field, value, 0, most) ?? 0;

    private static string SlugOf(ref Problems problems, ServiceInput input, string name)
    {
        if (input.ServiceType is { } given)
        {
            if (!Slugs.IsValid(given)) problems.Add("serviceType", Slugs.Expected);
            return given;
        }

        var made = Slugs.Of(name);
        if (made.Length == 0 && name.Length > 0) problems.Add("serviceType", "No slug can be made from the name; give one.");
        return made;
    }

    private static Money? PriceOf(ref Problems problems, PriceBody? price)
    {
        if (price is null) return null;
        if (price.Amount is null) problems.AddMissing("price.amount");
        else if (price.Amount is < 0 or > GreatestAmount) problems.Add("price.amount", $"A whole number from 0 to {GreatestAmount} is expected.");
        if (price.Currency is null) problems.AddMissing("price.currency");
        else if (price.Currency.Length != 3 || price.Currency.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
            problems.Add("price.currency", "An ISO 4217 code is expected, for example EUR.");
        return new Money(price.Amount ?? 0, price.Currency ?? "");
    }

    private static CancellationPolicy? PolicyOf(ref Problems problems, CancellationPolicyBody? policy) => policy is null ? null : new CancellationPolicy(
        NumberRules.Required(ref problems, "cancellationPolicy.freeUntilHours", policy.FreeUntilHours, 0, 8_760),
        NumberRules.Required(ref problems, "cancellationPolicy.feePercent", policy.FeePercent, 0, 100));

    private static ImmutableArray<string> ExpertsOf(ref Problems problems, IReadOnlyList<string?>? ids)
    {
        if (ids is null) return [];
        if (ids.Count > MostItems)
        {
            problems.Add("expertIds", $"At most {MostItems} are allowed.");
            return [];
        }

        var kept = ImmutableArray.CreateBuilder<string>(ids.Count);
        for (var index = 0; index < ids.Count; index++)
        {
            var field = $"expertIds[{index}]";
            if (ids[index] is null) problems.AddMissing(field);
            else if (TextRules.Id(ref problems, field, ids[index]) is { } id && kept.Contains(id)) problems.Add(field, "It occurs twice.");
            else kept.Add(ids[index]!);
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<int> RemindersOf(ref Problems problems, IReadOnlyList<int>? reminders)
    {
        if (reminders is null) return UsualReminders;
        if (reminders.Count > 10) problems.Add("reminders", "At most 10 are allowed.");
        for (var index = 0; index < reminders.Count && index < 10; index++)
        {
            if (reminders[index] is < 0 or > MinutesOfYear)
                problems.Add($"reminders[{index}]", $"A whole number from 0 to {MinutesOfYear} is expected.");
        }

        return [.. reminders];
    }
}
