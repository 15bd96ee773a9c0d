using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Services as requests and answers show them.</summary>
internal static class ServiceMapping
{
    /// <summary>A service as answers show it.</summary>
    /// <param name="service">The service.</param>
    public static ServiceView ToView(Service service)
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
            Capacity = definition.Capacity,
            Price = PriceOf(definition.Price),
            RequiresConfirmation = definition.RequiresConfirmation,
            CancellationPolicy = definition.CancellationPolicy is not { } policy
                ? null
                : new CancellationPolicyView { FreeUntilHours = policy.FreeUntilHours, FeePercent = policy.FeePercent },
            ExpertIds = definition.ExpertIds.IsDefault ? [] : definition.ExpertIds,
            Reminders = definition.Reminders.IsDefault ? [] : definition.Reminders,
            Questions = definition.Questions.IsDefault ? [] : definition.Questions,
            Active = definition.Active,
            CreatedAt = service.CreatedAt.UtcDateTime,
            UpdatedAt = service.UpdatedAt.UtcDateTime,
            Version = service.Version,
        };
    }

    /// <summary>A service as the request that would make it: what a merge patch is applied to.</summary>
    /// <param name="service">The service.</param>
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
            Capacity = definition.Capacity,
            Price = definition.Price is not { } price ? null : new PriceBody { Amount = price.Amount, Currency = price.Currency },
            RequiresConfirmation = definition.RequiresConfirmation,
            CancellationPolicy = definition.CancellationPolicy is not { } policy
                ? null
                : new CancellationPolicyBody { FreeUntilHours = policy.FreeUntilHours, FeePercent = policy.FeePercent },
            ExpertIds = definition.ExpertIds.IsDefault ? [] : definition.ExpertIds,
            Reminders = definition.Reminders.IsDefault ? [] : definition.Reminders,
            Questions = definition.Questions.IsDefault ? [] : definition.Questions,
            Active = definition.Active,
        };
    }

    /// <summary>An amount of money as answers show it.</summary>
    /// <param name="money">The amount.</param>
    public static PriceView? PriceOf(Money? money) => money is null ? null : new PriceView { Amount = money.Amount, Currency = money.Currency };
}
