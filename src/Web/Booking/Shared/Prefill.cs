using Actors.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Shared;

/// <summary>
/// What an address fills in of a form: cut to length, seen, open to change, and never sent by itself. It goes along on the way to the form.
/// </summary>
internal static class Prefill
{
    private const int Longest = 500;
    private const int Most = 40;
    private const string Question = "q.";

    private static readonly string[] Names = ["name", "email", "phone", "notes"];

    /// <summary>What is filled in under a name; null when nothing is.</summary>
    public static string? Of(HttpContext http, string name)
    {
        var text = http.Request.Query[name].ToString().Trim();
        return text.Length == 0 ? null : text[..Math.Min(text.Length, Longest)];
    }

    /// <summary>All of it.</summary>
    public static IEnumerable<(string Name, string Value)> All(HttpContext http) => http.Request.Query.Keys
        .Where(name => Names.Contains(name, StringComparer.Ordinal) || name.StartsWith(Question, StringComparison.Ordinal))
        .Take(Most)
        .Select(name => (name, Of(http, name) ?? ""))
        .Where(filled => filled.Item2.Length > 0);

    /// <summary>An address with all of it.</summary>
    public static ApiQuery Onto(ApiQuery address, HttpContext http)
    {
        foreach (var (name, value) in All(http)) address.With(Uri.EscapeDataString(name), value);
        return address;
    }
}
