namespace Actors.Web.Api;

/// <summary>
/// The years in which appointments are: what is typed beyond them is a mistake, and at the end of time nothing can be counted on from.
/// </summary>
internal static class Years
{
    private const int First = 2000;
    private const int Last = 2200;

    /// <summary>True for one of them.</summary>
    public static bool Include(int year) => year is >= First and <= Last;
}
