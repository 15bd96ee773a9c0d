using Actors.Web.Api;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Services.Form;

/// <summary>A service that is being described.</summary>
public sealed record ServiceFormView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>What was written.</summary>
    public required ServiceForm Form { get; init; }

    /// <summary>Those who may offer it.</summary>
    public required IReadOnlyList<ExpertInfo> Experts { get; init; }

    /// <summary>The service as it is; null for a new one.</summary>
    public ServiceInfo? Service { get; init; }

    /// <summary>The version that whoever writes has seen.</summary>
    public long Version { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>The list that a button has changed.</summary>
    public string? ChangedList { get; init; }

    /// <summary>True when somebody else has changed it since the form was made.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>What was written, to be sent once more after somebody else was quicker.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept { get; init; } = [];

    /// <summary>The title.</summary>
    public string Heading => Service?.Name ?? Visit.Language.ServiceForm.NewTitle;

    /// <summary>Where the form is sent.</summary>
    public string Path => Service is null ? ServiceReader.Root + "/new" : ServiceReader.AddressOf(Service.Id);

    /// <summary>The name of an expert.</summary>
    public string NameOf(string expertId) => Experts.FirstOrDefault(expert => expert.Id == expertId)?.DisplayName
        ?? Visit.Language.ServiceForm.GoneExpert(expertId);

    /// <summary>Where what was written differs from what there is: the label, what stands here and what stands there.</summary>
    public IReadOnlyList<(string Label, string Here, string There)> Differences
    {
        get
        {
            if (Service is not { } service) return [];
            var format = Visit.Language.Format;
            var theirs = ServiceForm.Of(service, format, Form["currency"] ?? "");
            return
            [
                .. LinesOf(Form).Zip(LinesOf(theirs), (here, there) => (here.Label, here.Text, there.Text))
                    .Where(line => line.Item2 != line.Item3),
            ];
        }
    }

    private IEnumerable<(string Label, string Text)> LinesOf(ServiceForm form)
    {
        var texts = Visit.Language.ServiceForm;
        foreach (var name in ServiceForm.Names.Where(name => name != ServiceForm.NoticeUnit))
            yield return (texts.Label(name), WordsOf(form, name) ?? texts.NotGiven);
        yield return (texts.RequiresConfirmation, form.RequiresConfirmation ? Visit.Language.Schedules.Yes : Visit.Language.Schedules.No);
        yield return (texts.KeepsDeposit, form.KeepsDeposit ? Visit.Language.Schedules.Yes : Visit.Language.Schedules.No);
        yield return (texts.Lengths, Lines(form.Lengths.Select(row => $"{row.Minutes} {row.Price}".Trim())));
        yield return (texts.Label(ExpertRow.Box), Lines(form.Experts.OrderBy(row => row.Id, StringComparer.Ordinal).Select(WordsOf)));
        yield return (texts.Places, Lines(form.Places.Select(row => $"{texts.PlaceType(row.Type)} {row.Value}".Trim())));
        yield return (texts.Questions, Lines(form.Questions.Select(WordsOf)));
        yield return (texts.Reminders, Lines(form.Reminders.Select(texts.Before)));
    }

    private string? WordsOf(ServiceForm form, string name) => name switch
    {
        "assignment" => Visit.Language.ServiceForm.Assignment(form[name] ?? "any"),
        PaymentFields.Collects => Visit.Language.ServiceForm.Collects(form[name] ?? ""),
        PaymentFields.TaxMode => Visit.Language.ServiceForm.TaxMode(form[name] ?? PaymentFields.TaxModes[0]),
        ServiceForm.Notice => form[name] is { } notice
            ? $"{notice} {Visit.Language.ServiceForm.Unit(form[ServiceForm.NoticeUnit] ?? "minutes")}"
            : null,
        _ => form[name],
    };

    private string WordsOf(ExpertRow row)
    {
        var texts = Visit.Language.ServiceForm;
        string?[] share =
        [
            NameOf(row.Id), row.Weight is null ? null : $"{texts.Weight} {row.Weight}",
            row.Priority is null ? null : $"{texts.Priority} {row.Priority}", row.IsFixed ? texts.Fixed : null,
        ];
        return string.Join(", ", share.OfType<string>());
    }

    private string WordsOf(QuestionRow row)
    {
        var texts = Visit.Language.ServiceForm;
        string?[] parts =
        [
            row.Label, texts.QuestionType(row.Type), row.IsRequired ? texts.Required : null,
            row.IsChoice ? string.Join(" / ", row.OptionList) : null, row.IsText ? row.MaxLength : null,
            row.IsNumber && (row.Min is not null || row.Max is not null) ? $"{row.Min}–{row.Max}" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private string Lines(IEnumerable<string> lines) =>
        string.Join('\n', lines) is { Length: > 0 } text ? text : Visit.Language.ServiceForm.NotGiven;
}
