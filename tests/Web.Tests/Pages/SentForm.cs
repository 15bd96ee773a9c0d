using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Actors.Web.Tests.Pages;

/// <summary>What a browser sends when somebody presses a button.</summary>
internal static class SentForm
{
    /// <summary>Where the button's form goes, and all that stands in it, but for some other values, with the button's own.</summary>
    public static (string Action, (string Name, string Value)[] Values) Of(IElement button, (string Name, string Value)[] values)
    {
        var pressed = (IHtmlButtonElement)button;
        var form = pressed.Form.ShouldNotBeNull();
        var given = values.Select(value => value.Name).ToHashSet();
        var sent = form.QuerySelectorAll("input, textarea, select").Where(IsSent).Select(ValueOf)
            .Where(value => !given.Contains(value.Name)).Concat(values).ToList();
        if (pressed.GetAttribute("name") is { } name) sent.Add((name, pressed.GetAttribute("value")!));
        return (form.GetAttribute("action")!, [.. sent]);
    }

    private static bool IsSent(IElement field) =>
        field.GetAttribute("name") is not null && (field is not IHtmlInputElement { Type: "checkbox" or "radio" } box || box.IsChecked);

    /// <summary>A field and what stands in it.</summary>
    public static (string Name, string Value) ValueOf(IElement field) => (field.GetAttribute("name")!, field switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    });
}
