using Actors.Grains.Journaling;

namespace Actors.Storage.Postgres;

/// <summary>
/// A stream's name as rows hold it: tenant and kind, which have a number (see the table places), and the id. A name without a kind has
/// the kind '' and its id is everything behind the tenant, so that no two names have the same parts.
/// </summary>
internal readonly record struct StreamParts(string Tenant, string Kind, string Id)
{
    public static StreamParts Of(StreamName stream)
    {
        var name = stream.Value;
        // What has no slash is no stream's name; its tenant is taken for '', where nothing is ever written.
        var kind = name.IndexOf('/', StringComparison.Ordinal) + 1;
        var length = name.AsSpan(kind).IndexOf('/');
        var tenant = kind == 0 ? string.Empty : name[..(kind - 1)];
        return length > 0
            ? new(tenant, name.Substring(kind, length), name[(kind + length + 1)..])
            : new(tenant, string.Empty, name[kind..]);
    }

    public static StreamName Join(string tenant, string kind, string id) =>
        new(kind.Length == 0 ? $"{tenant}/{id}" : $"{tenant}/{kind}/{id}");
}
