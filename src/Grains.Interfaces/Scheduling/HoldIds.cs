namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>The ids of holds: they begin with the expert's, so that who has one finds the calendar.</summary>
public static class HoldIds
{
    private const char Separator = '.';

    /// <summary>The id of a hold.</summary>
    /// <param name="expertId">Whose time is held.</param>
    /// <param name="id">What tells it from other holds.</param>
    public static string For(string expertId, string id) => string.Concat(expertId, ".", id);

    /// <summary>Whose time a hold is of; null when the text is no hold's id.</summary>
    /// <param name="holdId">The hold.</param>
    public static string? ExpertOf(string? holdId) => holdId?.LastIndexOf(Separator) is > 0 and var at ? holdId[..at] : null;
}
