using Actors.Web.Api;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Shared.Outside;

/// <summary>A change that may leave appointments outside: it is tried first, and whoever makes it is asked about those.</summary>
internal sealed record TriedChange
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>How instants are written.</summary>
    public required DeskTimes Times { get; init; }

    /// <summary>The page that the change is made on.</summary>
    public required string Path { get; init; }

    /// <summary>Where its form is sent, when that is not the page.</summary>
    public string? Action { get; init; }

    /// <summary>What was written, to be sent once more.</summary>
    public required IReadOnlyList<(string Name, string Value)> Fields { get; init; }

    /// <summary>What the page says once it is done.</summary>
    public required string Note { get; init; }

    /// <summary>Makes it, or asks first.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="send">Sends the change; with true it is only tried.</param>
    /// <param name="refused">Shows why it cannot be made.</param>
    public async Task<IResult> MakeAsync<T>(
        FormValues form, Func<bool, Task<Answer<T>>> send, Func<ApiProblem, Task<IResult>> refused)
        where T : class, IChanged
    {
        if (!form.IsTicked("confirmed"))
        {
            var tried = await send(true);
            if (!tried.Is(out var would, out var hindrance)) return await refused(hindrance);
            if (would.Outside is { Total: > 0 } outside) return PageResult.Of<OutsidePage>(await AskingAsync(outside));
        }

        var answer = await send(false);
        return answer.Problem is { } problem ? await refused(problem) : SeeOther.To(Notes.With(Path, Note));
    }

    private async Task<OutsideView> AskingAsync(OutsideInfo outside) => new()
    {
        Visit = Visit,
        Lists = await DeskLists.ReadAsync(Visit),
        Times = Times,
        Outside = outside,
        Action = Action ?? Path,
        Back = Path,
        Fields = Fields,
    };
}
