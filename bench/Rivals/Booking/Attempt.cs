
namespace Actors.Rivals.Booking;

/// <summary>How an attempt to book ended.</summary>
internal enum AttemptOutcome
{
    /// <summary>It is booked.</summary>
    Booked,

    /// <summary>The time is taken.</summary>
    Taken,

    /// <summary>The key has an answer already.</summary>
    Repeated,

    /// <summary>Another was faster; try again.</summary>
    Lost,
}

/// <summary>What the database answered.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Kept">The key's first answer.</param>
/// <param name="BusyStarts">Where the next busy times start.</param>
/// <param name="BusyEnds">Where they end.</param>
internal readonly record struct Attempt(
    AttemptOutcome Outcome, KeptAnswer Kept = default, DateTime[]? BusyStarts = null, DateTime[]? BusyEnds = null);

/// <summary>The first answer to a key.</summary>
/// <param name="Fingerprint">What was asked.</param>
/// <param name="Status">201, or the status of the refusal.</param>
/// <param name="Answer">The answer's JSON.</param>
internal readonly record struct KeptAnswer(string Fingerprint, short Status, byte[] Answer);
