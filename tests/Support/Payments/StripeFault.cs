namespace Actors.Support.Payments;

/// <summary>What goes wrong with a request.</summary>
public enum StripeFault
{
    /// <summary>It is answered with a status, and nothing was done.</summary>
    Status,

    /// <summary>The connection ends before anything was done.</summary>
    DisconnectBefore,

    /// <summary>The connection ends after everything was done: nobody hears of it.</summary>
    DisconnectAfter,

    /// <summary>The answer ends in the middle.</summary>
    CutShort,

    /// <summary>It waits, with its key in use, until it is let go.</summary>
    Hang,
}
