using System.Text;
using Actors.ApiHost.Tests.Isolation;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>A request that was made up, as it is sent: again and again if need be.</summary>
internal sealed record FuzzRequest(ContractOperation Operation, Who Who, bool IsOfMine, string Path, byte[]? Body)
{
    private const int Shown = 600;

    /// <summary>The headers; a name may occur twice.</summary>
    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    /// <summary>The type that the body is said to have.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whatever the caller has written and may read again.</summary>
    public string Sent => $"{Uri.UnescapeDataString(Path)} {Path} {string.Join(' ', Headers)} {Encoding.UTF8.GetString(Body ?? [])}";

    /// <summary>The message for the wire.</summary>
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Operation.Method), Path);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null) message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }

        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var body = Body is null ? "" : Encoding.UTF8.GetString(Body);
        var headers = string.Join(", ", Headers.Where(header => header.Name != "Authorization"));
        var text = $"{Who} of {(IsOfMine ? "quokka" : "zebra")}: {Operation.Method} {Path} [{headers}] {ContentType} {body}";
        return text.Length <= Shown ? text : text[..Shown] + "...";
    }
}
