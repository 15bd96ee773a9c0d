namespace Actors.ApiHost.Http.Requests;

/// <summary>The version of the API: one so far.</summary>
internal static class ApiVersion
{
    /// <summary>The version as headers and answers name it.</summary>
    public const string Text = "1";

    /// <summary>Where the API begins.</summary>
    public const string BasePath = "/api/v1";

    private const string VendorPrefix = "application/vnd.actors.";

    /// <summary>True when a caller accepts what this version answers. A caller who does not say accepts everything.</summary>
    public static bool IsAccepted(string? accept)
    {
        if (accept is null) return true;
        var namesAnother = false;
        foreach (var range in accept.AsSpan().Split(','))
        {
            var type = accept.AsSpan(range);
            var parameters = type.IndexOf(';');
            if (parameters >= 0) type = type[..parameters];
            type = type.Trim();
            if (!type.StartsWith(VendorPrefix, StringComparison.OrdinalIgnoreCase)) continue;
            if (type[VendorPrefix.Length..].Equals("v1+json", StringComparison.OrdinalIgnoreCase)) return true;
            namesAnother = true;
        }

        return !namesAnother;
    }

    /// <summary>
    /// Finds the path of the version that is asked for: <c>/api/x</c> means <c>/api/v1/x</c>, the latest. False when the path names a
    /// version that there is not.
    /// </summary>
    public static bool TryResolve(string path, out string versioned)
    {
        const string unversioned = "/api/";
        versioned = path;
        if (!path.StartsWith(unversioned, StringComparison.OrdinalIgnoreCase)) return true;
        var rest = path.AsSpan(unversioned.Length);
        var slash = rest.IndexOf('/');
        var first = slash < 0 ? rest : rest[..slash];
        if (NamesVersion(first)) return first[1..].SequenceEqual(Text);
        versioned = string.Concat(BasePath, path.AsSpan(unversioned.Length - 1));
        return true;
    }

    private static bool NamesVersion(ReadOnlySpan<char> segment) =>
        segment.Length > 1 && segment[0] is 'v' or 'V' && !segment[1..].ContainsAnyExceptInRange('0', '9');
}
