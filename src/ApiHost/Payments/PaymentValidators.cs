using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Scheduling.Services;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Payments;

/// <summary>What may stand in requests about payments.</summary>
internal static class PaymentValidators
{
    private const int LeastMinutes = 30;
    private const int MostMinutes = 10_080;
    private const int UsualMinutes = 1_440;
    private const long MostAmount = 99_999_999;

    /// <summary>Checks what is to be paid: one of two things.</summary>
    public static ApiError? CheckChoice(PaymentInput input)
    {
        Validator validator = default;
        validator.Id("appointmentId", input.AppointmentId);
        if (input.AppointmentId is null == input.Amount is null)
            validator.Add("appointmentId", "must be given, or else amount: one of the two");
        if (input.AppointmentId is not null)
        {
            const string agreed = "must not be given with appointmentId: it was agreed when the appointment was booked";
            if (input.Amount is not null) validator.Add("amount", agreed);
            if (input.Description is not null) validator.Add("description", agreed);
            if (input.ExpertId is not null) validator.Add("expertId", agreed);
            if (input.PayWithinMinutes is not null) validator.Add("payWithinMinutes", agreed);
        }

        return validator.None ? null : validator.ToError();
    }

    /// <summary>Checks an amount that is to be paid.</summary>
    public static Result<PaymentOrder> CheckAmount(PaymentInput input, DateTimeOffset now)
    {
        Validator validator = default;
        var amount = ServiceValidators.PriceOf(ref validator, "amount", input.Amount)!;
        // What is free is not paid; and no payment provider takes more than eight digits.
        if (input.Amount!.Amount is < 1 or > MostAmount) validator.Add("amount.amount", Validator.WholeNumber(1, MostAmount));
        var minutes = validator.Number("payWithinMinutes", input.PayWithinMinutes, LeastMinutes, MostMinutes) ?? UsualMinutes;
        return validator.Result(new PaymentOrder
        {
            Purpose = new PaymentPurpose(PaymentPurposeKind.Other, null),
            Collects = PaymentCollection.Full,
            Amount = amount,
            PayBy = now + TimeSpan.FromMinutes(minutes),
            Description = validator.OptionalName("description", input.Description, 200),
            ExpertId = validator.Id("expertId", input.ExpertId),
        });
    }

    /// <summary>Checks where people come back to from a page.</summary>
    public static Result<ReturnUrls> Check(CheckoutInput input)
    {
        Validator validator = default;
        return validator.Result(new ReturnUrls(
            validator.RequiredUrl("successUrl", input.SuccessUrl), validator.RequiredUrl("cancelUrl", input.CancelUrl)));
    }

    /// <summary>Checks that people come back to the pages of the installation: clients name no others.</summary>
    public static ApiError? CheckOrigin(ReturnUrls urls, string pagesUrl)
    {
        Validator validator = default;
        CheckOrigin(ref validator, "successUrl", urls.Success, pagesUrl);
        CheckOrigin(ref validator, "cancelUrl", urls.Cancel, pagesUrl);
        return validator.None ? null : validator.ToError();
    }

    /// <summary>Checks a refund.</summary>
    public static ApiError? Check(RefundInput input)
    {
        Validator validator = default;
        if (input.Amount is < 1 or > MostAmount) validator.Add("amount", Validator.WholeNumber(1, MostAmount));
        validator.Required("reason", input.Reason, 500);
        return validator.None ? null : validator.ToError();
    }

    /// <summary>Checks what an account is asked for with.</summary>
    public static Result<Onboarding> Check(ConnectInput input)
    {
        Validator validator = default;
        if (validator.Id("expertId", input.ExpertId) is null && validator.None) validator.Missing("expertId");
        var country = input.Country ?? "";
        if (country.Length != 0 && (country.Length != 2 || country.AsSpan().ContainsAnyExceptInRange('A', 'Z')))
            validator.Add("country", "must be an ISO 3166-1 alpha-2 code, for example PT");
        return validator.Result(new Onboarding(
            country, validator.RequiredUrl("refreshUrl", input.RefreshUrl), validator.RequiredUrl("returnUrl", input.ReturnUrl)));
    }

    private static void CheckOrigin(ref Validator validator, string field, string url, string pagesUrl)
    {
        var isOurs = Uri.TryCreate(url, UriKind.Absolute, out var given) && Uri.TryCreate(pagesUrl, UriKind.Absolute, out var ours)
            && given.GetLeftPart(UriPartial.Authority) == ours.GetLeftPart(UriPartial.Authority);
        if (!isOurs) validator.Add(field, "must lead to the pages of this installation; only owners and admins may name others");
    }
}
