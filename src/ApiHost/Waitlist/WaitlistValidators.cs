using System.Collections.Immutable;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Scheduling.Availability;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;

namespace Actors.ApiHost.Waitlist;

/// <summary>What may stand in a request to wait.</summary>
internal static class WaitlistValidators
{
    private const int MaxDaysAhead = 1_825;
    private const int MaxDays = 366;
    private const int MaxSeats = 10;
    private const int MaxName = 100;
    private const int MaxPhone = 40;

    /// <summary>Checks a request.</summary>
    public static Result<WaitlistRequest> Check(WaitlistInput input, Principal? principal, DateTimeOffset now)
    {
        Validator validator = default;
        var self = principal is { Role: Role.Client or Role.Member, ExpertId: null } ? principal : null;
        AvailabilityValidators.NamedService(ref validator, input.ServiceType, input.ServiceId);
        AvailabilityValidators.NamedExpert(ref validator, input.ExpertId, input.StaffId);
        CheckRange(ref validator, input, now);
        var request = new WaitlistRequest
        {
            Wish = new WaitlistWish
            {
                ExpertId = input.ExpertId ?? input.StaffId,
                From = input.From?.ToUniversalTime() ?? default,
                To = input.To?.ToUniversalTime() ?? default,
                Days = DaysOf(ref validator, input.Days),
                PartOfDay = PartOf(ref validator, input.PartOfDay),
                Seats = validator.Number("seats", input.Seats, 1, MaxSeats) ?? 1,
            },
            Client = new Client(
                validator.RequiredName("clientName", input.ClientName ?? self?.Name, MaxName),
                validator.RequiredEmail("clientEmail", input.ClientEmail ?? self?.Email),
                validator.Optional("clientPhone", input.ClientPhone, MaxPhone)),
            ClientUserId = self?.UserId,
            TimeZone = validator.TimeZone("timeZone", input.TimeZone),
            Locale = validator.Locale("locale", input.Locale),
        };
        return validator.Result(request);
    }

    /// <summary>Checks what is said when an offer is accepted, as it is checked when it is booked otherwise.</summary>
    public static Result<AcceptRequest> Check(OfferAcceptance input, out string? voucherCode)
    {
        Validator validator = default;
        var details = AppointmentValidators.DetailsOf(ref validator, input);
        voucherCode = details.VoucherCode;
        return validator.Result(new AcceptRequest
        {
            Notes = details.Notes,
            TimeZone = details.TimeZone,
            Locale = details.Locale,
            TypedAnswers = details.Answers,
            Place = details.Place,
            Metadata = details.Metadata,
        });
    }

    private static void CheckRange(ref Validator validator, WaitlistInput input, DateTimeOffset now)
    {
        if (input.From is null) validator.Missing("from");
        if (input.To is null) validator.Missing("to");
        if (input is not { From: { } from, To: { } to }) return;
        if (to <= from) validator.Add("to", "must be after from");
        else if (to <= now) validator.Add("to", "must be in the future");
        else if (to - from > TimeSpan.FromDays(MaxDays)) validator.Add("to", $"must be at most {MaxDays} days after from");
        else if (to - now > TimeSpan.FromDays(MaxDaysAhead)) validator.Add("to", $"must be at most {MaxDaysAhead} days ahead");
    }

    private static ImmutableArray<int> DaysOf(ref Validator validator, IReadOnlyList<int>? days)
    {
        if (days is null || days.Count == 0) return [];
        if (validator.IsTooMany("days", days.Count, max: 7)) return [];
        for (var index = 0; index < days.Count; index++) validator.Number($"days[{index}]", days[index], 1, 7);
        if (days.Distinct().Count() < days.Count) validator.Add("days", "must not have the same day twice");
        return [.. days.Order()];
    }

    private static PartOfDay? PartOf(ref Validator validator, string? name)
    {
        if (name is null) return null;
        for (var index = 0; index < WaitlistNames.PartsOfDay.Count; index++)
        {
            if (WaitlistNames.PartsOfDay[index] == name) return (PartOfDay)index;
        }

        validator.Add("partOfDay", $"must be {string.Join(", ", WaitlistNames.PartsOfDay)}");
        return null;
    }
}
