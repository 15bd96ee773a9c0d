namespace Actors.ApiHost.Http;

/// <summary>What of public reads is kept (decision 0018). Section <c>Cache</c> of the configuration.</summary>
public sealed class PublicReadOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cache";

    /// <summary>
    /// For how many seconds an answer may be given again that another host, the clock or a lapsed hold has overtaken. 2 by default; 0 keeps
    /// nothing. What this host itself has changed is seen at once.
    /// </summary>
    public int Seconds { get; set; } = 2;

    /// <summary>How much is kept, in MiB. 32 by default.</summary>
    public int Megabytes { get; set; } = 32;

    /// <summary>What is nonsense, or null.</summary>
    public string? Problem() => Seconds is < 0 or > 3600 || Megabytes is < 1 or > 65_536 ? "Cache: Seconds is from 0 to 3600, Megabytes from 1 to 65536." : null;
}
