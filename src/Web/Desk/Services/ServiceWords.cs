using Actors.Web.Api;
using Actors.Web.Texts;

namespace Actors.Web.Desk.Services;

/// <summary>A service in sentences. Pure.</summary>
/// <param name="Language">The language.</param>
public sealed record ServiceWords(Language Language)
{
    private ServiceTexts Texts => Language.Services;

    /// <summary>The lengths with what they cost.</summary>
    public IReadOnlyList<string> Lengths(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service.Durations.Count == 0
            ? [Length(service.DurationMinutes, service.Price)]
            : [.. service.Durations.Select(length => Length(length.Minutes, length.Price))];
    }

    /// <summary>How many take part, on either side.</summary>
    public string Kind(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var clients = service.Capacity > 1 ? Texts.Seats(service.Capacity) : null;
        var experts = service.Assignment switch
        {
            "collective" => Texts.Together,
            "round_robin" => Texts.InTurn,
            _ => null,
        };
        return string.Join(". ", new[] { clients, experts }.OfType<string>()) is { Length: > 0 } kind ? kind : Texts.OneToOne;
    }

    /// <summary>Who offers it.</summary>
    public string Who(ServiceInfo service, IReadOnlyList<ExpertInfo> experts)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(experts);
        string[] ids = [.. service.ExpertIds, .. service.Experts.Select(expert => expert.Id)];
        return ids.Length == 0
            ? Texts.AllExperts
            : string.Join(", ", ids.Select(id => experts.FirstOrDefault(expert => expert.Id == id)?.DisplayName ?? id));
    }

    /// <summary>The rules, each a sentence.</summary>
    public IEnumerable<string> Rules(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        yield return Texts.Ahead(service.MinimumNoticeMinutes, service.BookingWindowDays);
        if (service.RequiresConfirmation) yield return Texts.Confirmed(service.ConfirmWithinHours);
        if (service.BufferBeforeMinutes > 0 || service.BufferAfterMinutes > 0)
            yield return Texts.Buffers(service.BufferBeforeMinutes, service.BufferAfterMinutes);
        if (service.MaxPerDay is not null || service.MaxPerWeek is not null || service.MaxPerMonth is not null)
            yield return Texts.Limits(service.MaxPerDay, service.MaxPerWeek, service.MaxPerMonth);
        if (service.MaxActivePerClient is { } most) yield return Texts.PerClient(most);
        if (PaymentOf(service) is { } payment) yield return payment;
        if (service.CancellationPolicy is { } policy) yield return Language.Booking.Policy(policy.FreeUntilHours, policy.FeePercent);
        if (service.Questions.Count > 0) yield return Texts.Questions(service.Questions.Count);
    }

    private string? PaymentOf(ServiceInfo service) => service.Payment?.Collects switch
    {
        null => null,
        "card" => Language.Pay.CardWhenBooking,
        "deposit" when service.Charge is { } charge => Sentences.Begin(
            Language.Pay.DepositWhenBooking(Language.Format.Money(charge.Due, charge.Currency))),
        _ => Language.Pay.FullWhenBooking,
    };

    private string Length(int minutes, MoneyInfo? price)
    {
        var cost = price is null ? Language.Common.Free : Language.Format.Money(price.Amount, price.Currency);
        return $"{Language.Common.Duration(minutes)}, {cost}";
    }
}
