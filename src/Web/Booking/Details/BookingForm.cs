using System.Globalization;
using System.Text.Json;
using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Actors.Web.Texts;

namespace Actors.Web.Booking.Details;

/// <summary>What a visitor has written: as it came, so that nothing of it is lost, whatever becomes of the booking.</summary>
public sealed record BookingForm
{
    private const string QuestionPrefix = "q.";

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>What the expert should know.</summary>
    public string? Notes { get; init; }

    /// <summary>The place, by its number in the service's list.</summary>
    public string? Place { get; init; }

    /// <summary>Where, when the visitor says where.</summary>
    public string? PlaceText { get; init; }

    /// <summary>The code of a coupon, a gift or a package.</summary>
    public string? Code { get; init; }

    /// <summary>The key by which a repeat is known.</summary>
    public required string Key { get; init; }

    /// <summary>How many codes were refused under that key: a refusal is its key's answer for good, so the next try has another.</summary>
    public int RefusedCodes { get; init; }

    /// <summary>Answers by the names of their fields.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Answers { get; init; }

    /// <summary>True when a field that people do not see was filled.</summary>
    public bool IsMachine { get; init; }

    /// <summary>The name of a question's field.</summary>
    public static string NameOf(QuestionInfo question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return QuestionPrefix + question.Id;
    }

    /// <summary>What was answered to a question.</summary>
    public IReadOnlyList<string> AnswersTo(QuestionInfo question) => Answers.GetValueOrDefault(NameOf(question)) ?? [];

    /// <summary>A form that was sent.</summary>
    public static BookingForm Of(FormValues form, ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(service);
        return new BookingForm
        {
            Name = form["name"],
            Email = form["email"],
            Phone = form["phone"],
            Notes = form["notes"],
            Place = form["place"],
            PlaceText = form["placeText"],
            Code = form["code"],
            Key = form["key"] ?? Keys.Fresh(),
            RefusedCodes = int.TryParse(form["refusedCodes"], CultureInfo.InvariantCulture, out var refused) ? Math.Max(0, refused) : 0,
            IsMachine = form["website"] is not null,
            Answers = service.Questions.ToDictionary(NameOf, question => form.All(NameOf(question)), StringComparer.Ordinal),
        };
    }

    /// <summary>
    /// A form that nobody has filled in yet, but for what its address says: it is shown, can be changed, and is never sent by itself.
    /// </summary>
    public static BookingForm Prefilled(BookingVisit visit, ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(service);
        return new BookingForm
        {
            Name = Prefill.Of(visit.Http, "name"),
            Email = Prefill.Of(visit.Http, "email"),
            Phone = Prefill.Of(visit.Http, "phone"),
            Notes = Prefill.Of(visit.Http, "notes"),
            Key = Keys.Fresh(),
            Answers = service.Questions.ToDictionary(
                NameOf, question =>
                    (IReadOnlyList<string>)(Prefill.Of(visit.Http, NameOf(question)) is { } text ? [text] : []), StringComparer.Ordinal),
        };
    }

    /// <summary>A form with what was said when an appointment was booked.</summary>
    public static BookingForm Of(AppointmentInfo appointment, ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        ArgumentNullException.ThrowIfNull(service);
        return new BookingForm
        {
            Name = appointment.ClientName,
            Email = appointment.ClientEmail,
            Phone = appointment.ClientPhone,
            Notes = appointment.Notes,
            Key = Keys.Fresh(),
            Answers = service.Questions.ToDictionary(
                NameOf,
                question => appointment.Answers?.TryGetValue(question.Id, out var answer) == true ? AnswerTexts.Of(answer) : [],
                StringComparer.Ordinal),
        };
    }

    /// <summary>A form that nobody has filled in yet.</summary>
    public static BookingForm Empty(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return new BookingForm
        {
            Key = Keys.Fresh(),
            Answers = service.Questions.ToDictionary(NameOf, _ => (IReadOnlyList<string>)[], StringComparer.Ordinal),
        };
    }

    /// <summary>The place as the API has it; null when the service has none, or one that need not be named.</summary>
    public PlaceInfo? PlaceOf(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        var index = int.TryParse(Place, CultureInfo.InvariantCulture, out var chosen) ? chosen : 0;
        if (index < 0 || index >= service.Places.Count) return null;
        var place = service.Places[index];
        return place.Type is "asked" || (place.Type is "phone" && place.Value is null) ? place with { Value = PlaceText } : place;
    }

    /// <summary>The answers as the API has them; what cannot be read as its question's type goes as it is, for the API to refuse.</summary>
    public IReadOnlyDictionary<string, JsonElement>? AnswersFor(ServiceInfo service)
    {
        ArgumentNullException.ThrowIfNull(service);
        if (service.Questions.Count == 0) return null;
        var answers = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var question in service.Questions)
        {
            if (AnswerTexts.ValueOf(question, AnswersTo(question)) is { } value) answers[question.Id] = value;
        }

        return answers;
    }

    /// <summary>The form's name of a field of the API; null for what the form does not have.</summary>
    public static string? NameOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field switch
        {
            "clientName" => "name",
            "clientEmail" => "email",
            "clientPhone" => "phone",
            "notes" => "notes",
            _ when field.StartsWith("place", StringComparison.Ordinal) => "placeText",
            _ when field.StartsWith("answers.", StringComparison.Ordinal) => QuestionPrefix + field["answers.".Length..],
            _ => null,
        };
    }

    /// <summary>Notes what is missing or cannot be meant, before anybody is asked.</summary>
    public FormErrors Check(BookingTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var errors = new FormErrors();
        if (Name is null) errors.Add("name", texts.NameMissing);
        if (Email is null) errors.Add("email", texts.EmailMissing);
        return errors;
    }
}
