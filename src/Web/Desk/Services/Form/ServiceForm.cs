using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Texts;

namespace Actors.Web.Desk.Services.Form;

/// <summary>A service as somebody has written it: texts, so that nothing is lost of what cannot be read. Pure.</summary>
public sealed record ServiceForm
{
    /// <summary>The fields that are single texts, by the names that the API gives them as far as it has them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "name", "serviceType", "description", "durationMinutes", "slotIntervalMinutes", "bufferBeforeMinutes", "bufferAfterMinutes",
        "price", "currency", "assignment", "capacity", "confirmWithinHours", Notice, NoticeUnit, "bookingWindowDays", "maxPerDay",
        "maxPerWeek", "maxPerMonth", "maxActivePerClient", "waitlistOfferMinutes", "freeUntilHours", "feePercent",
        .. PaymentFields.Names,
    ];

    internal const string Notice = "notice";
    internal const string NoticeUnit = "noticeUnit";
    internal const string Confirms = "requiresConfirmation";
    internal const string KeepsIt = "keepsDeposit";
    internal const string Reminder = "reminders";

    private IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>What is written in a field.</summary>
    public string? this[string name] => Values.GetValueOrDefault(name);

    /// <summary>True when bookings wait for staff to confirm them.</summary>
    public bool RequiresConfirmation { get; init; }

    /// <summary>True when calling off late costs the whole deposit at least.</summary>
    public bool KeepsDeposit { get; init; }

    /// <summary>True when a new service can be booked at once.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Further lengths.</summary>
    public IReadOnlyList<LengthRow> Lengths { get; init; } = [];

    /// <summary>Who offers it.</summary>
    public IReadOnlyList<ExpertRow> Experts { get; init; } = [];

    /// <summary>Where it may take place.</summary>
    public IReadOnlyList<PlaceRow> Places { get; init; } = [];

    /// <summary>What clients are asked.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <summary>When people are reminded, in minutes before the start.</summary>
    public IReadOnlyList<int> Reminders { get; init; } = [];

    /// <summary>The key by which a repeat is known.</summary>
    public string Key { get; init; } = Keys.Fresh();

    /// <summary>True when bookings are given to experts in turn, so that they have shares.</summary>
    public bool IsInTurn => this["assignment"] == "round_robin";

    /// <summary>A service as it was sent.</summary>
    public static ServiceForm Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new ServiceForm
        {
            Values = Names.ToDictionary(name => name, name => form[name], StringComparer.Ordinal),
            RequiresConfirmation = form.IsTicked(Confirms),
            KeepsDeposit = form.IsTicked(KeepsIt),
            Active = form.IsTicked("active"),
            Lengths = LengthRow.Of(form),
            Experts = ExpertRow.Of(form),
            Places = PlaceRow.Of(form),
            Questions = QuestionRow.Of(form),
            Reminders = [.. form.All(Reminder).Select(WholeNumber).OfType<int>().Distinct().OrderDescending()],
            Key = form["key"] ?? Keys.Fresh(),
        };
    }

    /// <summary>A service that nobody has described yet: as the API makes one of which nothing is said.</summary>
    public static ServiceForm Empty(string currency) => new()
    {
        Values = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["durationMinutes"] = "30",
            ["currency"] = currency,
            ["assignment"] = "any",
            ["capacity"] = "1",
            [Notice] = "0",
            [NoticeUnit] = "hours",
            ["bookingWindowDays"] = "365",
        },
        Reminders = [1_440, 60],
    };

    /// <summary>A service as it is.</summary>
    public static ServiceForm Of(ServiceInfo service, FormatTexts format, string currency)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(format);
        var (notice, unit) = NoticeUnits.Split(service.MinimumNoticeMinutes);
        return new ServiceForm
        {
            Values = new Dictionary<string, string?>(PaymentFields.Of(service, format), StringComparer.Ordinal)
            {
                ["name"] = service.Name,
                ["serviceType"] = service.ServiceType,
                ["description"] = service.Description,
                ["durationMinutes"] = Text(service.DurationMinutes),
                ["slotIntervalMinutes"] = service.SlotIntervalMinutes == service.DurationMinutes ? null : Text(service.SlotIntervalMinutes),
                ["bufferBeforeMinutes"] = Some(service.BufferBeforeMinutes),
                ["bufferAfterMinutes"] = Some(service.BufferAfterMinutes),
                ["price"] = service.Price is { } price ? AmountText.Write(price.Amount, price.Currency, format) : null,
                ["currency"] = service.Price?.Currency ?? service.Durations.Select(length => length.Price?.Currency)
                    .FirstOrDefault(code => code is not null) ?? currency,
                ["assignment"] = service.Assignment,
                ["capacity"] = Text(service.Capacity),
                ["confirmWithinHours"] = Text(service.ConfirmWithinHours),
                [Notice] = Text(notice),
                [NoticeUnit] = unit,
                ["bookingWindowDays"] = Text(service.BookingWindowDays),
                ["maxPerDay"] = Text(service.MaxPerDay),
                ["maxPerWeek"] = Text(service.MaxPerWeek),
                ["maxPerMonth"] = Text(service.MaxPerMonth),
                ["maxActivePerClient"] = Text(service.MaxActivePerClient),
                ["waitlistOfferMinutes"] = Text(service.WaitlistOfferMinutes),
                ["freeUntilHours"] = Text(service.CancellationPolicy?.FreeUntilHours),
                ["feePercent"] = Text(service.CancellationPolicy?.FeePercent),
            },
            RequiresConfirmation = service.RequiresConfirmation,
            KeepsDeposit = service.Payment is { KeepsDeposit: true },
            Active = service.Active,
            Lengths = LengthRow.Of(service, format),
            Experts = ExpertRow.Of(service),
            Places = [.. service.Places.Select(place => new PlaceRow(place.Type, place.Value))],
            Questions = [.. service.Questions.Select(QuestionRow.Of)],
            Reminders = [.. service.Reminders.OrderDescending()],
        };
    }

    /// <summary>The same without rows that nobody has filled.</summary>
    public ServiceForm Trimmed() => this with { Lengths = [.. Lengths.Where(length => !length.IsEmpty)] };

    /// <summary>The same with another text in a field.</summary>
    public ServiceForm With(string name, string? value) =>
        this with { Values = new Dictionary<string, string?>(Values, StringComparer.Ordinal) { [name] = value } };

    /// <summary>A whole number; null when it is none.</summary>
    internal static int? WholeNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Some(int value) => value == 0 ? null : Text(value);
}

/// <summary>Units in which people say how long before something must be booked. Pure.</summary>
internal static class NoticeUnits
{
    private static readonly (string Name, int Minutes)[] Units = [("minutes", 1), ("hours", 60), ("days", 1_440)];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Units.Select(unit => unit.Name);

    /// <summary>Minutes in the greatest unit in which they are a whole number.</summary>
    public static (int Number, string Unit) Split(int minutes)
    {
        if (minutes == 0) return (0, "hours");
        var (name, size) = Units.Last(unit => minutes % unit.Minutes == 0);
        return (minutes / size, name);
    }

    /// <summary>So many of a unit in minutes; as many as can be written when they are more.</summary>
    public static int Join(int number, string? unit)
    {
        var size = Units.FirstOrDefault(known => known.Name == unit).Minutes;
        return (int)Math.Min(int.MaxValue, (long)number * Math.Max(1, size));
    }
}
