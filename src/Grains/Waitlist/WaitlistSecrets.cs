using Actors.Grains.Scheduling.Notifications;
using Actors.Grains.Secrets;

namespace Actors.Grains.Waitlist;

/// <summary>
/// What is computed for entries and not stored: a repeat after a crash finds the same hold and the same appointment, and nobody who knows
/// an entry's id can guess them.
/// </summary>
/// <param name="keys">The installation's keys.</param>
internal sealed class WaitlistSecrets(IPurposeKeys keys)
{
    private const int IdDigits = 26;

    private readonly DerivedToken _ids = new(keys.For(Purposes.Waitlist), PartsFraming.LengthPrefixed);

    // The same tokens as the host's, so that the mail names the one that the client was given when she joined.
    private readonly AppointmentTokens _tokens = new(keys);

    /// <summary>The token with which the client manages the entry.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="entryId">The entry.</param>
    public string TokenOf(string tenant, string entryId) => _tokens.Manage(tenant, entryId);

    /// <summary>The id of the hold of an offer; like every hold's it begins with the expert's.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="number">Which of its offers.</param>
    /// <param name="expertId">Whose time.</param>
    public string HoldOf(string tenant, string entryId, int number, string expertId) =>
        $"{expertId}.ofr_{Digits("hold", tenant, entryId, $"{number}")}";

    /// <summary>The id of the appointment that an offer becomes.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="number">Which of its offers.</param>
    /// <param name="seat">Which seat, from 1.</param>
    public string AppointmentOf(string tenant, string entryId, int number, int seat) =>
        $"apt_{Digits("appointment", tenant, entryId, $"{number}", $"{seat}")}";

    private string Digits(params ReadOnlySpan<string> parts)
    {
        Span<byte> digest = stackalloc byte[DerivedToken.Length];
        _ids.Compute(digest, parts);
        return Convert.ToHexStringLower(digest)[..IdDigits];
    }
}
