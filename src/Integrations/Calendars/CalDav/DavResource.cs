using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;

namespace Actors.Integrations.Calendars.CalDav;

/// <summary>What a server says of one resource: a response of a multistatus (RFC 4918, 14.24).</summary>
/// <param name="Href">Where it is: a path or an address.</param>
/// <param name="Status">Its status as a whole; 200 when only its properties have one.</param>
/// <param name="Properties">Those that it has (status 200), by name.</param>
internal sealed record DavResource(string Href, int Status, IReadOnlyDictionary<XName, XElement> Properties)
{
    private const int LongestText = 5 * 1024 * 1024;

    /// <summary>The text of a property; null when it has none.</summary>
    /// <param name="name">Its name.</param>
    public string? TextOf(XName name) =>
        Properties.TryGetValue(name, out var property) && property.Value.Trim() is { Length: > 0 and <= LongestText } text ? text : null;

    /// <summary>The address that a property names; null when it names none.</summary>
    /// <param name="name">Its name.</param>
    public string? HrefOf(XName name) =>
        Properties.TryGetValue(name, out var property) && property.Element(CalDavNames.Href)?.Value.Trim() is { Length: > 0 } href
            ? href
            : null;

    /// <summary>True for a calendar that has events.</summary>
    public bool IsCalendar =>
        Properties.TryGetValue(CalDavNames.ResourceType, out var type)
        && type.Element(CalDavNames.Calendar) is not null
        && (!Properties.TryGetValue(CalDavNames.ComponentSet, out var set)
            || set.Elements(CalDavNames.Component).Any(static one => (string?)one.Attribute("name") == "VEVENT"));

    /// <summary>The responses of an answer, one after another, so that a large one is never in memory as a whole.</summary>
    /// <param name="body">The answer's body.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="XmlException">It is no multistatus.</exception>
    public static async IAsyncEnumerable<DavResource> ReadAsync(
        Stream body, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Nothing that a document declares of itself is followed: no entities, nothing from elsewhere.
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(body, settings);
        if (await reader.MoveToContentAsync() != XmlNodeType.Element || NameOf(reader) != CalDavNames.MultiStatus)
            throw new XmlException("The answer is no multistatus.");
        var isRead = await reader.ReadAsync();
        while (isRead)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 } && NameOf(reader) == CalDavNames.Response)
            {
                // Reads on behind it.
                yield return Of((XElement)await XNode.ReadFromAsync(reader, cancellationToken));
                isRead = !reader.EOF;
                continue;
            }

            isRead = await reader.ReadAsync();
        }
    }

    private static XName NameOf(XmlReader reader) => XName.Get(reader.LocalName, reader.NamespaceURI);

    private static DavResource Of(XElement response)
    {
        var properties = response.Elements(CalDavNames.PropertyStatus)
            .Where(static one => StatusOf(one) is null or 200)
            .SelectMany(static one => one.Elements(CalDavNames.Property).Elements())
            .GroupBy(static one => one.Name)
            .ToDictionary(static group => group.Key, static group => group.First());
        return new DavResource(response.Element(CalDavNames.Href)?.Value.Trim() ?? "", StatusOf(response) ?? 200, properties);
    }

    // "HTTP/1.1 200 OK"
    private static int? StatusOf(XElement element) =>
        element.Element(CalDavNames.Status)?.Value.Split(' ', 3) is [_, var code, ..]
        && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : null;
}
