using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>What an organisation says in a mail in place of the product's own words.</summary>
public sealed record MessageTemplateInput
{
    /// <summary>
    /// What is told: booked, requested, confirmed, moved, reassigned, cancelled, lapsed, reminder, waitlist_offer, manage_link,
    /// payment_due, payment_lapsed, receipt or refunded.
    /// </summary>
    [Required]
    public string? Kind { get; init; }

    /// <summary>To whom: client (default) or expert.</summary>
    public string? Recipient { get; init; }

    /// <summary>By which way: mail.</summary>
    public string? Channel { get; init; }

    /// <summary>In which language: en, de, es, fr, pl or pt.</summary>
    [Required]
    public string? Language { get; init; }

    /// <summary>The subject, up to 200 characters; variables stand in double braces.</summary>
    [Required]
    public string? Subject { get; init; }

    /// <summary>
    /// The text, up to 10,000 characters; it has {{date}} and {{time}}, in offers {{manageUrl}} too and where something is
    /// to be paid {{payUrl}}; a receipt or a refund has {{amount}}.
    /// </summary>
    [Required]
    public string? Text { get; init; }

    /// <summary>The same as HTML, up to 50,000 characters, in which values are encoded; absent sends text alone.</summary>
    public string? Html { get; init; }
}

/// <summary>A template.</summary>
public sealed record MessageTemplateView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What is told.</summary>
    public required string Kind { get; init; }

    /// <summary>To whom.</summary>
    public required string Recipient { get; init; }

    /// <summary>By which way.</summary>
    public required string Channel { get; init; }

    /// <summary>In which language.</summary>
    public required string Language { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The same as HTML.</summary>
    public string? Html { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }
}
