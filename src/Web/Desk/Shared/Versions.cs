using System.Globalization;

namespace Actors.Web.Desk.Shared;

/// <summary>Versions as forms carry them.</summary>
internal static class Versions
{
    /// <summary>The name of the field that carries one.</summary>
    public const string Field = "version";

    /// <summary>A version as a text.</summary>
    public static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
