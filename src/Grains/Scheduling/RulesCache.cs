using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>
/// The slot rules of services, made once for each version of a service and of the organisation's closed days, and each of its lengths.
/// </summary>
/// <param name="pastReach">How far back staff may record what has begun.</param>
internal sealed class RulesCache(Duration pastReach)
{
    private const int Limit = 1_024;

    private readonly Dictionary<(string Service, int? Minutes), (long Version, SlotRules Rules)> _known = [];

    /// <summary>The rules of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="durationMinutes">How long a slot is; null for the service's own length.</param>
    public SlotRules Of(Service service, int? durationMinutes = null)
    {
        var key = (service.Id, durationMinutes);
        if (_known.TryGetValue(key, out var known) && known.Version == service.Version
            && known.Rules.Holidays.Version == (service.Holidays?.Version ?? 0))
            return known.Rules;
        if (_known.Count >= Limit) _known.Clear();
        var rules = ServiceRules.Of(service, durationMinutes) with { PastReach = pastReach };
        _known[key] = (service.Version, rules);
        return rules;
    }
}
