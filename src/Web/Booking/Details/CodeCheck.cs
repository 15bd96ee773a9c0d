using Actors.Web.Api;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Details;

/// <summary>
/// What a code does for a booking, before it is booked. A code is as good as money, so no address has it: the form is sent, and the answer
/// shows the price with all that was typed.
/// </summary>
internal static class CodeCheck
{
    /// <summary>The name of its field.</summary>
    public const string Field = "code";

    /// <summary>The name of the button that asks.</summary>
    public const string Button = "useCode";

    // When nobody can be asked at present, which is no reason to refuse the code.
    private const string Busy = "busy";

    /// <summary>Shows the form with what its code does.</summary>
    public static async Task<PageResult> ShowAsync(DetailsView view)
    {
        var texts = view.Visit.Language.Voucher;
        if (view.Form.Code is null) view.Errors.Add(Field, texts.Missing);
        var shown = await OntoAsync(view) with { AsksForCode = true };
        return PageResult.Of<DetailsPage>(shown, shown.Errors.None ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Looks up what the form's code does, unless it is known already that it is refused.</summary>
    public static async Task<DetailsView> OntoAsync(DetailsView view)
    {
        if (view.Form.Code is not { } code || !view.TakesCode || view.Errors.Of(Field) is not null) return view;
        var address = new ApiQuery("/vouchers/check")
            .With("code", code).With("serviceType", view.Service.ServiceType).With("durationMinutes", view.Choice.Minutes);
        var answer = await view.Visit.Api.GetAsync(address.ToString(), ApiJson.Default.VoucherInfo, view.Visit.Aborted);
        if (answer.Is(out var voucher, out var problem)) return view with { Voucher = voucher };
        view.Errors.Add(Field, view.Visit.Language.Voucher.Problem(ReasonOf(problem, "code") ?? (problem.IsPassing ? Busy : "")));
        return view;
    }

    /// <summary>The form when a booking was refused because of its code; null when it was refused for something else.</summary>
    public static DetailsView? Refused(DetailsView view, ApiProblem problem)
    {
        if (ReasonOf(problem, "voucherCode") is not { } reason) return null;
        view.Errors.Add(Field, view.Visit.Language.Voucher.Problem(reason));
        return view with { Code = problem.Code, Form = view.Form with { RefusedCodes = view.Form.RefusedCodes + 1 } };
    }

    private static string? ReasonOf(ApiProblem problem, string field) =>
        problem.Fields.FirstOrDefault(wrong => wrong.Field == field) is { } wrong ? wrong.Reason ?? "" : null;
}
