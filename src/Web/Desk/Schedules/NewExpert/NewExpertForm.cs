using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Schedules.NewExpert;

/// <summary>An expert as somebody has written one.</summary>
public sealed record NewExpertForm
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The address.</summary>
    public string? Email { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The zone in which the calendar starts.</summary>
    public string? Zone { get; init; }

    /// <summary>The key by which a repeat is known.</summary>
    public string Key { get; init; } = Keys.Fresh();

    /// <summary>An expert as one was sent.</summary>
    public static NewExpertForm Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new NewExpertForm
        {
            Name = form["name"],
            Email = form["email"],
            Title = form["title"],
            Zone = form["zone"],
            Key = form["key"] ?? Keys.Fresh(),
        };
    }

    /// <summary>An expert as the API has one.</summary>
    public NewExpertRequest ToRequest() => new(Name, Email, Title, Zone);

    /// <summary>The form's name of a field of the API; null for what the form does not have.</summary>
    public static string? NameOf(string field) => field switch
    {
        "displayName" => "name",
        "email" => "email",
        "title" => "title",
        "timeZone" => "zone",
        _ => null,
    };
}

/// <summary>The form for an expert.</summary>
public sealed record NewExpertView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>What was written.</summary>
    public required NewExpertForm Form { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();
}
