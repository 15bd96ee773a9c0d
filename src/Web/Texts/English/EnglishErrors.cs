namespace Actors.Web.Texts.English;

/// <summary>What pages say when something is not there or did not work.</summary>
internal static class EnglishErrors
{
    public static ErrorTexts Texts { get; } = new()
    {
        NotFoundTitle = "Page not found",
        NotFound = "There is nothing at this address. It may have been mistyped, or what was here may be gone.",
        ForbiddenTitle = "Not allowed",
        Forbidden = "You may not open this page or do what you asked for.",
        BadRequestTitle = "That could not be read",
        BadRequest = "What your browser sent could not be read. Go back and send it again.",
        TooManyTitle = "A moment, please",
        TooMany = seconds => $"There were too many requests from your network. Try again in {seconds} seconds.",
        UnavailableTitle = "Not available right now",
        Unavailable = "This cannot be done at the moment. Try again shortly; nothing you have booked is lost.",
        FailedTitle = "Something went wrong",
        Failed = id => $"This is our mistake, and it has been noted under {id}. Try again, or write to us and name that number.",
        TryAgain = "Try again",
        SendAgain = "Go back with your browser: what you wrote is still there. Then send it again.",
    };
}
