using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Tenancy.Organizations;

/// <summary>The page on which strangers book.</summary>
public sealed record BookingPageBody
{
    /// <summary>False when there is none; true by default. What is asked of this API is not concerned.</summary>
    public bool? Enabled { get; init; }

    /// <summary>The languages that it is offered in, the best first: of en, de, es, fr, pl, pt. All of them by default.</summary>
    public IReadOnlyList<string?>? Languages { get; init; }

    /// <summary>How it writes times of day; by default as the language has it.</summary>
    [AllowedValues("12h", "24h")]
    public string? Clock { get; init; }

    /// <summary>Where it says what becomes of personal data, http or https.</summary>
    public string? PrivacyUrl { get; init; }

    /// <summary>Where its terms are, http or https.</summary>
    public string? TermsUrl { get; init; }

    /// <summary>
    /// The sites that may show it in a frame, 20 at most: origins to the letter, such as <c>https://www.example.com</c>. None by default.
    /// </summary>
    public IReadOnlyList<string?>? EmbedOrigins { get; init; }
}
