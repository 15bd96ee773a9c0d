namespace Actors.ApiHost.Http;

/// <summary>How many requests a caller may make. Section <c>RateLimit</c> of the configuration.</summary>
public sealed class RateLimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "RateLimit";

    /// <summary>False lets everything through; for load tests. True by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Requests of an address that has not signed in, in a window. 20 by default; IPv6 addresses count by their /64 network.</summary>
    public int AnonymousRequests { get; set; } = 20;

    /// <summary>Requests of a signed-in user in a window. 100 by default.</summary>
    public int UserRequests { get; set; } = 100;

    /// <summary>Attempts to sign in to one account from one address in a window. 10 by default.</summary>
    public int LoginAttempts { get; set; } = 10;

    /// <summary>
    /// Attempts to sign in to one account in a window, from all addresses that its user has not signed in from before. 100 by default.
    /// </summary>
    public int LoginAttemptsPerAccount { get; set; } = 100;

    /// <summary>Attempts to sign in from one address in a window, to all accounts. 30 by default.</summary>
    public int LoginAttemptsPerNetwork { get; set; } = 30;

    /// <summary>The length of the sliding window in seconds. 60 by default.</summary>
    public int WindowSeconds { get; set; } = 60;

    /// <summary>After so many refusals in one window a caller is banned. 50 by default; 0 never bans.</summary>
    public int RefusalsBeforeBan { get; set; } = 50;

    /// <summary>The length of a ban in seconds. 300 by default.</summary>
    public int BanSeconds { get; set; } = 300;

    /// <summary>
    /// How many callers are remembered at once. 100,000 by default, about 15 MB; callers beyond share one allowance, so that a flood of
    /// addresses cannot fill the memory.
    /// </summary>
    public int RememberedCallers { get; set; } = 100_000;

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem()
    {
        if (AnonymousRequests < 1 || UserRequests < 1 || LoginAttempts < 1 || LoginAttemptsPerAccount < 1 || LoginAttemptsPerNetwork < 1) return "RateLimit: allowances start at 1.";
        if (WindowSeconds is < 1 or > 86_400) return "RateLimit:WindowSeconds is from 1 to 86400.";
        if (RefusalsBeforeBan < 0 || BanSeconds is < 1 or > 86_400) return "RateLimit:BanSeconds is from 1 to 86400, RefusalsBeforeBan from 0.";
        return RememberedCallers is < 100 or > 10_000_000 ? "RateLimit:RememberedCallers is from 100 to 10000000." : null;
    }
}
