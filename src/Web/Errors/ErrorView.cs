using Actors.Web.Parts;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Errors;

/// <summary>Why there is no page: what happened, and what to do.</summary>
public sealed record ErrorView
{
    /// <summary>What surrounds it.</summary>
    public required Frame Frame { get; init; }

    /// <summary>What happened, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What happened, and what to do.</summary>
    public required string Text { get; init; }

    /// <summary>True when the same may work later.</summary>
    public bool MayTryAgain { get; init; }

    /// <summary>True when a form was sent, which no link can send again.</summary>
    public bool IsForm { get; init; }

    /// <summary>What is said of a status.</summary>
    internal static ErrorView Of(Frame frame, bool isForm, int status, string requestId, int? retryAfterSeconds)
    {
        var texts = frame.Language.Errors;
        var (title, text) = status switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => (texts.NotFoundTitle, texts.NotFound),
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => (texts.ForbiddenTitle, texts.Forbidden),
            StatusCodes.Status429TooManyRequests => (texts.TooManyTitle, texts.TooMany(retryAfterSeconds ?? 60)),
            StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable or StatusCodes.Status504GatewayTimeout =>
                (texts.UnavailableTitle, texts.Unavailable),
            >= 400 and < 500 => (texts.BadRequestTitle, texts.BadRequest),
            _ => (texts.FailedTitle, texts.Failed(requestId)),
        };
        return new ErrorView { Frame = frame, Title = title, Text = text, MayTryAgain = status >= 429, IsForm = isForm };
    }
}
