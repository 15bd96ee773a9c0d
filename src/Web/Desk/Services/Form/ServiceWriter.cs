using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Parts.Forms;
using Actors.Web.Texts;

namespace Actors.Web.Desk.Services.Form;

/// <summary>
/// Writes a form as the API has a service. Only what cannot be written at all is noted as wrong; whether it may be so, the API says.
/// </summary>
internal sealed class ServiceWriter(ServiceForm form, Language language, FormErrors errors)
{
    private string Currency => (form["currency"] ?? "").ToUpperInvariant();

    /// <summary>The service.</summary>
    public ServiceRequest Write(bool? active) => new()
    {
        Name = form["name"],
        ServiceType = form["serviceType"],
        Description = form["description"],
        DurationMinutes = Number("durationMinutes"),
        Durations = [.. form.Lengths.Select(Length)],
        SlotIntervalMinutes = Number("slotIntervalMinutes"),
        BufferBeforeMinutes = Number("bufferBeforeMinutes"),
        BufferAfterMinutes = Number("bufferAfterMinutes"),
        MinimumNoticeMinutes = Number(ServiceForm.Notice) is { } notice ? NoticeUnits.Join(notice, form[ServiceForm.NoticeUnit]) : null,
        BookingWindowDays = Number("bookingWindowDays"),
        MaxPerDay = Number("maxPerDay"),
        MaxPerWeek = Number("maxPerWeek"),
        MaxPerMonth = Number("maxPerMonth"),
        MaxActivePerClient = Number("maxActivePerClient"),
        Capacity = Number("capacity"),
        Price = Money("price", form["price"]),
        RequiresConfirmation = form.RequiresConfirmation,
        ConfirmWithinHours = Number("confirmWithinHours"),
        WaitlistOfferMinutes = Number("waitlistOfferMinutes"),
        CancellationPolicy = form["freeUntilHours"] is null && form["feePercent"] is null
            ? null
            : new CancellationPolicyRequest(Number("freeUntilHours"), Number("feePercent")),
        Payment = Payment(),
        TaxRate = TaxRate(),
        ExpertIds = [.. form.Experts.Where(expert => expert.IsPlain).Select(expert => expert.Id)],
        Assignment = form["assignment"] ?? "any",
        Experts = [.. Shared(form).Select(Share)],
        Reminders = form.Reminders,
        Questions = [.. form.Questions.Select(Question)],
        Places = [.. form.Places.Select(place => new PlaceInfo(place.Type, place.Value))],
        Active = active,
    };

    /// <summary>The form's name of a field of the API; null for what the form does not have.</summary>
    public static string? NameOf(ServiceForm form, string field)
    {
        var (head, index, rest) = Split(field);
        return head switch
        {
            "minimumNoticeMinutes" => ServiceForm.Notice,
            "price" => rest == "currency" ? "currency" : "price",
            "cancellationPolicy" => rest.Length == 0 ? "freeUntilHours" : rest,
            "payment" => PaymentFields.Names.Contains(rest) ? rest : PaymentFields.Collects,
            "taxRate" => PaymentFields.TaxPercent,
            "expertIds" => ExpertRow.Box,
            "experts" when rest is "weight" or "priority" or "fixed" && Shared(form).ElementAtOrDefault(index ?? -1) is { } expert =>
                $"{ExpertRow.ShareOf(expert.Id)}.{rest}",
            "experts" => ExpertRow.Box,
            LengthRow.List or PlaceRow.List or QuestionRow.List when index is { } row => $"{FormRows.Name(head, row)}.{PartOf(head, rest)}",
            ServiceForm.Reminder or LengthRow.List or PlaceRow.List or QuestionRow.List => head,
            _ => ServiceForm.Names.Contains(head) ? head : null,
        };
    }

    // Of what is wrong with an item as a whole its first field tells.
    private static string PartOf(string list, string rest) => (list, rest) switch
    {
        (LengthRow.List, _) => rest.StartsWith("price", StringComparison.Ordinal) ? "price" : "minutes",
        (PlaceRow.List, "type") => "type",
        (PlaceRow.List, _) => "value",
        (_, "id" or "") => "label",
        _ => rest.StartsWith("options", StringComparison.Ordinal) ? "options" : rest,
    };

    private static (string Head, int? Index, string Tail) Split(string field)
    {
        var (open, close) = (field.IndexOf('[', StringComparison.Ordinal), field.IndexOf(']', StringComparison.Ordinal));
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        if (open < 0 || close < open || (dot >= 0 && dot < open))
            return dot < 0 ? (field, null, "") : (field[..dot], null, field[(dot + 1)..]);
        return (field[..open], ServiceForm.WholeNumber(field[(open + 1)..close]), field[(close + 1)..].TrimStart('.'));
    }

    private static IEnumerable<ExpertRow> Shared(ServiceForm form) => form.Experts.Where(expert => !expert.IsPlain);

    // Who always takes part is asked for only where experts take turns; shares are kept for when they do so again.
    private ServiceExpertRequest Share(ExpertRow expert) => new(
        expert.Id,
        Number(ExpertRow.ShareOf(expert.Id) + ".weight", expert.Weight),
        Number(ExpertRow.ShareOf(expert.Id) + ".priority", expert.Priority),
        form.IsInTurn && expert.IsFixed);

    // What goes with a deposit only is not sent without one.
    private PaymentTermsRequest? Payment()
    {
        if (form[PaymentFields.Collects] is not { } collects) return null;
        var isDeposit = collects == PaymentFields.Deposit;
        return new PaymentTermsRequest
        {
            Collects = collects,
            DepositAmount = isDeposit ? Money(PaymentFields.DepositAmount, form[PaymentFields.DepositAmount])?.Amount : null,
            DepositPercent = isDeposit ? Number(PaymentFields.DepositPercent) : null,
            KeepsDeposit = isDeposit && form.KeepsDeposit,
            NoShowFeePercent = Number(PaymentFields.NoShowFeePercent),
            PayWithinMinutes = Number(PaymentFields.PayWithinMinutes),
        };
    }

    private TaxRateInfo? TaxRate()
    {
        if (form[PaymentFields.TaxPercent] is not { } text) return null;
        if (PaymentFields.BasisPointsOf(text, language.Format) is { } points) return new TaxRateInfo(points, !PaymentFields.IsAdded(form));
        Wrong(PaymentFields.TaxPercent);
        return null;
    }

    private DurationRequest Length(LengthRow row, int index)
    {
        var name = FormRows.Name(LengthRow.List, index);
        return new DurationRequest(Number(name + ".minutes", row.Minutes), Money(name + ".price", row.Price));
    }

    // What does not go with the sort of answer is not shown, and not sent.
    private QuestionRequest Question(QuestionRow row, int index)
    {
        var name = FormRows.Name(QuestionRow.List, index);
        return new QuestionRequest
        {
            Id = row.Id,
            Label = row.Label,
            Type = row.Type,
            Required = row.IsRequired,
            Options = row.IsChoice ? row.OptionList : null,
            MaxLength = row.IsText ? Number(name + ".maxLength", row.MaxLength) : null,
            Min = row.IsNumber ? Decimal(name + ".min", row.Min) : null,
            Max = row.IsNumber ? Decimal(name + ".max", row.Max) : null,
        };
    }

    private int? Number(string name) => Number(name, form[name]);

    private int? Number(string name, string? text)
    {
        if (text is null) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Wrong(name);
        return null;
    }

    private decimal? Decimal(string name, string? text)
    {
        if (text is null) return null;
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        Wrong(name);
        return null;
    }

    private MoneyInfo? Money(string name, string? text)
    {
        if (text is null) return null;
        if (AmountText.Read(text, Currency, language.Format) is { } amount) return new MoneyInfo(amount, Currency);
        Wrong(name);
        return null;
    }

    private void Wrong(string name) => errors.Add(name, language.ServiceForm.FieldProblem(name, ""));
}
