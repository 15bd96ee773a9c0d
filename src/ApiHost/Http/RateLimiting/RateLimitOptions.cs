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

    /// <summary>Requests of a user to routes of the class <see cref="RateClass.Generation"/> in a window; they count as requests as well. 10 by default.</summary>
    public int GenerationRequests { get; set; } = 10;

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

    /// <summary>What becomes of those who keep on after they were refused.</summary>
    public BanOptions Ban { get; set; } = new();

    /// <summary>
    /// How many callers are remembered at once. 100,000 by default, about 15 MB; callers beyond share one allowance, so that a flood of
    /// addresses cannot fill the memory.
    /// </summary>
    public int RememberedCallers { get; set; } = 100_000;

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem()
    {
        int[] allowances = [AnonymousRequests, UserRequests, GenerationRequests, LoginAttempts, LoginAttemptsPerAccount, LoginAttemptsPerNetwork];
        if (allowances.Any(allowance => allowance < 1)) return "RateLimit: allowances start at 1.";
        if (WindowSeconds is < 1 or > 86_400) return "RateLimit:WindowSeconds is from 1 to 86400.";
        if (Ban.Problem() is { } problem) return problem;
        return RememberedCallers is < 100 or > 10_000_000 ? "RateLimit:RememberedCallers is from 100 to 10000000." : null;
    }
}

/// <summary>When a caller is no longer listened to for a while. Section <c>RateLimit:Ban</c> of the configuration.</summary>
public sealed class BanOptions
{
    private const int Day = 86_400;

    /// <summary>After so many refusals within <see cref="WithinSeconds"/> a caller is banned. 50 by default; 0 never bans.</summary>
    public int Refusals { get; set; } = 50;

    /// <summary>In how many seconds the refusals are counted. 60 by default.</summary>
    public int WithinSeconds { get; set; } = 60;

    /// <summary>How many seconds a ban lasts. 300 by default; what is asked meanwhile does not make it longer.</summary>
    public int Seconds { get; set; } = 300;

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem()
    {
        if (Refusals < 0) return "RateLimit:Ban:Refusals starts at 0.";
        return WithinSeconds is < 1 or > Day || Seconds is < 1 or > Day ? "RateLimit:Ban: WithinSeconds and Seconds are from 1 to 86400." : null;
    }
}
