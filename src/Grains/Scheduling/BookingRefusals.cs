namespace Actors.Scheduling;

/// <summary>Which refusals of a booking are kept as the answer to its idempotency key (decision 0006).</summary>
internal static class BookingRefusals
{
    /// <summary>
    /// True for refusals that follow from the calendar at the time: a repeat must not find another answer. What is wrong with the request
    /// itself, or with what it names, was never carried out and is judged anew.
    /// </summary>
    /// <param name="code">The refusal's code.</param>
    public static bool AreKept(RefusalCode code) => code
        is RefusalCode.ScheduleConflict
        or RefusalCode.OutsideAvailability
        or RefusalCode.NoticeTooShort
        or RefusalCode.BeyondBookingWindow
        or RefusalCode.LimitReached
        or RefusalCode.PolicyViolation;
}

/// <summary>The newest keys whose repeats lost a fence; bounded, since it only saves work.</summary>
internal sealed class AnsweredKeys
{
    private const int Limit = 1_024;

    private readonly HashSet<string> _keys = [];
    private readonly Queue<string> _oldestFirst = [];

    /// <summary>True when the key is known to have an answer.</summary>
    /// <param name="key">The key.</param>
    public bool Contains(string key) => _keys.Contains(key);

    /// <summary>Remembers a key.</summary>
    /// <param name="key">The key.</param>
    public void Add(string key)
    {
        if (!_keys.Add(key)) return;
        _oldestFirst.Enqueue(key);
        if (_oldestFirst.Count > Limit) _keys.Remove(_oldestFirst.Dequeue());
    }
}

/// <summary>The slot rules of services, made once for each version of a service.</summary>
internal sealed class RulesCache
{
    private const int Limit = 1_024;

    private readonly Dictionary<string, (long Version, SlotRules Rules)> _byService = [];

    /// <summary>The rules of a service.</summary>
    /// <param name="service">The service.</param>
    public SlotRules Of(Service service)
    {
        if (_byService.TryGetValue(service.Id, out var known) && known.Version == service.Version) return known.Rules;
        if (_byService.Count >= Limit) _byService.Clear();
        var rules = ServiceRules.Of(service);
        _byService[service.Id] = (service.Version, rules);
        return rules;
    }
}
