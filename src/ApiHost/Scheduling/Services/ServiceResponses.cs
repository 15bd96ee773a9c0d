using System.ComponentModel.DataAnnotations;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>A service.</summary>
public sealed record ServiceView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The slug by which callers name it.</summary>
    public required string ServiceType { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>How long an appointment takes, in minutes.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>The step of the slot grid, in minutes.</summary>
    public required int SlotIntervalMinutes { get; init; }

    /// <summary>Minutes kept free before.</summary>
    public required int BufferBeforeMinutes { get; init; }

    /// <summary>Minutes kept free after.</summary>
    public required int BufferAfterMinutes { get; init; }

    /// <summary>How many minutes ahead it must be booked.</summary>
    public required int MinimumNoticeMinutes { get; init; }

    /// <summary>How many days ahead it may be booked.</summary>
    public required int BookingWindowDays { get; init; }

    /// <summary>At most so many times of an expert on one date; seats of one slot share its time.</summary>
    public int? MaxPerDay { get; init; }

    /// <summary>At most so many times of an expert in one ISO week.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>At most so many times of an expert in one month.</summary>
    public int? MaxPerMonth { get; init; }

    /// <summary>At most so many appointments of it that are to come has one client, with all experts together.</summary>
    public int? MaxActivePerClient { get; init; }

    /// <summary>How many may share one slot.</summary>
    public required int Capacity { get; init; }

    /// <summary>What it costs; absent when free.</summary>
    public PriceView? Price { get; init; }

    /// <summary>True when a booking waits for staff to confirm it.</summary>
    public required bool RequiresConfirmation { get; init; }

    /// <summary>A booking that nobody has confirmed after so many hours lapses, and at its start at the latest.</summary>
    public required int ConfirmWithinHours { get; init; }

    /// <summary>How many minutes somebody on the waitlist has to accept a slot that has become free.</summary>
    public required int WaitlistOfferMinutes { get; init; }

    /// <summary>True when it is paid for when booking: a booking waits, as <c>scheduled</c>, until it is paid.</summary>
    public required bool RequiresPayment { get; init; }

    /// <summary>How it is paid for when booking; absent when it is not.</summary>
    public PaymentTermsView? Payment { get; init; }

    /// <summary>
    /// Experts with whom it cannot be booked at present, since it is paid for when booking and their accounts at the payment provider
    /// take no payments yet; see <c>/stripe/connect</c> for what is missing. Absent when there are none; for owners and admins.
    /// </summary>
    public IReadOnlyList<string>? ExpertsWithoutPayments { get; init; }

    /// <summary>Its own rate of tax; absent for the organisation's.</summary>
    public TaxRateView? TaxRate { get; init; }

    /// <summary>What a booking of it comes to, with tax; absent when free.</summary>
    public ChargeView? Charge { get; init; }

    /// <summary>How people meet.</summary>
    [AllowedValues("none", "zoom", "teams", "link", "phone", "in_person")]
    public required string MeetingPlatform { get; init; }

    /// <summary>
    /// The number or what to do by phone, or the address; a link is shown to owners and admins, and to those who have booked.
    /// </summary>
    public string? MeetingLocation { get; init; }

    /// <summary>What a late cancellation by the client costs.</summary>
    public CancellationPolicyView? CancellationPolicy { get; init; }

    /// <summary>Experts who offer it; when neither this nor <c>experts</c> names one, all do.</summary>
    public required IReadOnlyList<string> ExpertIds { get; init; }

    /// <summary>Who serves a booking that names no expert: <c>any</c>, <c>round_robin</c> or <c>collective</c>.</summary>
    public required string Assignment { get; init; }

    /// <summary>Experts who offer it, with their share, beside <c>expertIds</c>.</summary>
    public required IReadOnlyList<ServiceExpertView> Experts { get; init; }

    /// <summary>When people are reminded by mail, in minutes before the start.</summary>
    public required IReadOnlyList<int> Reminders { get; init; }

    /// <summary>What clients are asked when they book.</summary>
    public required IReadOnlyList<QuestionView> Questions { get; init; }

    /// <summary>All lengths that it may be booked for, when there are more than one.</summary>
    public required IReadOnlyList<DurationView> Durations { get; init; }

    /// <summary>Where it may take place; a booking that names none means the first.</summary>
    public required IReadOnlyList<PlaceView> Places { get; init; }

    /// <summary>False when it cannot be booked at present.</summary>
    public required bool Active { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }

    /// <summary>
    /// The appointments to come that could not be booked as the service is now, since it is not active or their experts do not offer it;
    /// with the answer to a change of that only.
    /// </summary>
    public OutsideView? Outside { get; init; }
}

/// <summary>An expert who offers a service, and how much of it.</summary>
public sealed record ServiceExpertView
{
    /// <summary>The expert's id.</summary>
    public required string Id { get; init; }

    /// <summary>The share of the bookings in turn.</summary>
    public required int Weight { get; init; }

    /// <summary>Who has a higher one goes first.</summary>
    public required int Priority { get; init; }

    /// <summary>True for an expert who takes part in every booking, beside the one who is assigned.</summary>
    public required bool Fixed { get; init; }
}

/// <summary>An amount of money.</summary>
public sealed record PriceView
{
    /// <summary>In minor units, for example cents.</summary>
    public required long Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    public required string Currency { get; init; }
}

/// <summary>What a late cancellation by the client costs.</summary>
public sealed record CancellationPolicyView
{
    /// <summary>Until so many hours before the start a cancellation is free.</summary>
    public required int FreeUntilHours { get; init; }

    /// <summary>After that, so many percent of the price.</summary>
    public required int FeePercent { get; init; }
}

/// <summary>Services as requests and answers show them.</summary>
internal static class ServiceResponses
{
    /// <summary>A service as answers show it.</summary>
    public static ServiceView ToResponse(Service service)
    {
        var definition = service.Definition;
        return new ServiceView
        {
            Id = service.Id,
            Name = definition.Name,
            ServiceType = definition.ServiceType,
            Description = definition.Description,
            DurationMinutes = definition.DurationMinutes,
            SlotIntervalMinutes = definition.SlotIntervalMinutes ?? definition.DurationMinutes,
            BufferBeforeMinutes = definition.BufferBeforeMinutes,
            BufferAfterMinutes = definition.BufferAfterMinutes,
            MinimumNoticeMinutes = definition.MinimumNoticeMinutes,
            BookingWindowDays = definition.BookingWindowDays,
            MaxPerDay = definition.MaxPerDay,
            MaxPerWeek = definition.MaxPerWeek,
            MaxPerMonth = definition.MaxPerMonth,
            MaxActivePerClient = definition.MaxActivePerClient,
            Capacity = definition.Capacity,
            Price = PriceOf(definition.Price),
            RequiresConfirmation = definition.RequiresConfirmation,
            ConfirmWithinHours = definition.ConfirmWithinHours ?? ServiceDefinition.DefaultConfirmWithinHours,
            WaitlistOfferMinutes = definition.WaitlistOfferMinutes ?? ServiceDefinition.DefaultWaitlistOfferMinutes,
            RequiresPayment = definition.Payment is not null,
            Payment = PaymentTermsMapping.ToView(definition.Payment),
            TaxRate = PaymentTermsMapping.ToView(definition.Tax),
            Charge = PaymentTermsMapping.ChargeOf(service, definition.Price),
            CancellationPolicy = definition.CancellationPolicy is not { } policy
                ? null
                : new CancellationPolicyView { FreeUntilHours = policy.FreeUntilHours, FeePercent = policy.FeePercent },
            ExpertIds = definition.ExpertIds.IsDefault ? [] : definition.ExpertIds,
            Reminders = definition.Reminders.IsDefault ? [] : definition.Reminders,
            Assignment = AssignmentNames.NameOf(definition.Assignment),
            Experts = definition.Experts.IsDefault ? [] : [.. definition.Experts.Select(ToView)],
            Questions = [.. (definition.TypedQuestions ?? []).Select(ServiceChoiceMapping.ToView)],
            Durations = ServiceChoiceMapping.DurationsOf(service),
            Places = [.. (definition.Places ?? []).Select(ServiceChoiceMapping.ToView)],
            MeetingPlatform = MeetingPlatformNames.NameOf(definition.Meeting?.Platform ?? MeetingPlatform.None),
            MeetingLocation = definition.Meeting is { Platform: not MeetingPlatform.Link } meeting ? meeting.Location : null,
            Active = definition.Active,
            CreatedAt = service.CreatedAt.UtcDateTime,
            UpdatedAt = service.UpdatedAt.UtcDateTime,
            Version = service.Version,
        };
    }

    /// <summary>Experts who offer it, and with whom it cannot be booked since they take no payments; null when there are none.</summary>
    public static IReadOnlyList<string>? WithoutPaymentsOf(Service service)
    {
        if (service.WithoutPayments is not { } without) return null;
        var named = without.Where(id => service.Definition.Offers(id) && !service.MayBePaidFor(id)).Order(StringComparer.Ordinal);
        return named.ToArray() is { Length: > 0 } some ? some : null;
    }

    /// <summary>A service as the request that would make it: what a merge patch is applied to.</summary>
    public static ServiceInput ToInput(Service service)
    {
        var definition = service.Definition;
        return new ServiceInput
        {
            Name = definition.Name,
            ServiceType = definition.ServiceType,
            Description = definition.Description,
            DurationMinutes = definition.DurationMinutes,
            SlotIntervalMinutes = definition.SlotIntervalMinutes,
            BufferBeforeMinutes = definition.BufferBeforeMinutes,
            BufferAfterMinutes = definition.BufferAfterMinutes,
            MinimumNoticeMinutes = definition.MinimumNoticeMinutes,
            BookingWindowDays = definition.BookingWindowDays,
            MaxPerDay = definition.MaxPerDay,
            MaxPerWeek = definition.MaxPerWeek,
            MaxPerMonth = definition.MaxPerMonth,
            MaxActivePerClient = definition.MaxActivePerClient,
            Capacity = definition.Capacity,
            Price = PriceBodyOf(definition.Price),
            RequiresConfirmation = definition.RequiresConfirmation,
            ConfirmWithinHours = definition.ConfirmWithinHours,
            WaitlistOfferMinutes = definition.WaitlistOfferMinutes,
            Payment = PaymentTermsMapping.ToBody(definition.Payment),
            TaxRate = PaymentTermsMapping.ToBody(definition.Tax),
            CancellationPolicy = definition.CancellationPolicy is not { } policy
                ? null
                : new CancellationPolicyBody { FreeUntilHours = policy.FreeUntilHours, FeePercent = policy.FeePercent },
            ExpertIds = definition.ExpertIds.IsDefault ? [] : definition.ExpertIds,
            Reminders = definition.Reminders.IsDefault ? [] : definition.Reminders,
            Assignment = AssignmentNames.NameOf(definition.Assignment),
            Experts = definition.Experts.IsDefault ? [] : [.. definition.Experts.Select(ToBody)],
            Questions = definition.TypedQuestions?.Select(ServiceChoiceMapping.ToBody).ToArray(),
            Durations = definition.Durations?.Select(ServiceChoiceMapping.ToBody).ToArray(),
            Places = definition.Places?.Select(ServiceChoiceMapping.ToBody).ToArray(),
            MeetingPlatform = definition.Meeting is { } meeting ? MeetingPlatformNames.NameOf(meeting.Platform) : null,
            MeetingLocation = definition.Meeting?.Location,
            Active = definition.Active,
        };
    }

    /// <summary>An amount of money as answers show it.</summary>
    public static PriceView? PriceOf(Money? money) =>
        money is null ? null : new PriceView { Amount = money.Amount, Currency = money.Currency };

    /// <summary>An amount of money as requests have it: what a merge patch is applied to.</summary>
    public static PriceBody? PriceBodyOf(Money? money) =>
        money is null ? null : new PriceBody { Amount = money.Amount, Currency = money.Currency };

    private static ServiceExpertView ToView(ServiceExpert expert) =>
        new() { Id = expert.Id, Weight = expert.Weight, Priority = expert.Priority, Fixed = expert.Fixed };

    private static ServiceExpertBody ToBody(ServiceExpert expert) =>
        new() { Id = expert.Id, Weight = expert.Weight, Priority = expert.Priority, Fixed = expert.Fixed };
}
