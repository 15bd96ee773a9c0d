using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The claims of one step of an appointment. They are made one after the other in the order of the experts' ids, so that of two
/// appointments that want the same experts one is refused by the first of them, and not each by another.
/// </summary>
/// <param name="calendarOf">Finds calendars.</param>
/// <param name="appointmentId">The appointment.</param>
/// <param name="request">What is claimed of each.</param>
internal sealed class ClaimRound(Func<string, IExpertCalendarGrain> calendarOf, string appointmentId, ClaimRequest request)
{
    private readonly List<(string ExpertId, TimeClaim Claim)> _made = [];

    /// <summary>The claims that were made.</summary>
    public IReadOnlyList<(string ExpertId, TimeClaim Claim)> Made => _made;

    /// <summary>Claims the time of a team; a refusal when it is not to be had, and then some claims may have been made.</summary>
    /// <param name="team">The team.</param>
    public async Task<Refusal?> Make(Team team)
    {
        foreach (var expert in team.Members.Order(StringComparer.Ordinal))
        {
            if (await Make(expert) is { } refusal) return refusal;
        }

        Refusal? first = null;
        foreach (var expert in team.Candidates)
        {
            if (await Make(expert) is not { } refusal) return null;
            first ??= refusal;
        }

        return first;
    }

    /// <summary>Makes the claims what the appointment says they are.</summary>
    /// <param name="appointment">The appointment as it stands; null when there is none.</param>
    public Task Settle(Appointment? appointment) => Task.WhenAll(_made.Select(made => calendarOf(made.ExpertId)
        .SettleClaim(appointmentId, made.Claim.Number, Teams.StartIn(appointment, made.ExpertId))));

    private async Task<Refusal?> Make(string expertId)
    {
        var outcome = await calendarOf(expertId).Claim(appointmentId, request);
        if (outcome.IsRefused(out var claim, out var refusal)) return refusal;
        _made.Add((expertId, claim));
        return null;
    }
}
