using Actors.Journaling;

namespace Actors.Storage.Postgres;

/// <summary>
/// A stream's name as rows hold it: tenant and kind, which have a number (see the table places), and the id. A name without a kind has
/// the kind '' and its id is everything behind the tenant, so that no two names have the same parts.
/// </summary>
internal readonly struct StreamParts
{
    private readonly string _name;
    private readonly int _kind;
    private readonly int _id;

    public StreamParts(StreamName stream)
    {
        _name = stream.Value;
        // What has no slash is no stream's name; its tenant is taken for '', where nothing is ever written.
        _kind = _name.IndexOf('/', StringComparison.Ordinal) + 1;
        var length = _name.AsSpan(_kind).IndexOf('/');
        _id = length > 0 ? _kind + length + 1 : _kind;
    }

    public ReadOnlySpan<char> Tenant => _kind == 0 ? default : _name.AsSpan(0, _kind - 1);

    public ReadOnlySpan<char> Kind => _id == _kind ? default : _name.AsSpan(_kind, _id - _kind - 1);

    public ReadOnlyMemory<char> Id => _name.AsMemory(_id);

    public static StreamName Join(string tenant, string kind, string id) =>
        new(kind.Length == 0 ? $"{tenant}/{id}" : $"{tenant}/{kind}/{id}");
}
