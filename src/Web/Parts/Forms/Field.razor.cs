using Actors.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace Actors.Web.Parts.Forms;

/// <summary>A field of a form: label, hint, what is wrong with it, and the control.</summary>
public sealed partial class Field : ComponentBase
{
    /// <summary>What all pages say.</summary>
    [Parameter, EditorRequired]
    public required CommonTexts Common { get; set; }

    /// <summary>Its name in the form.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>What people read before it.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The type of the control, or <c>multiline</c>.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>What is in it.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>What helps to fill it.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>True when it must be filled.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>True where everything may be left out, as in filters, so that nothing needs to say so.</summary>
    [Parameter]
    public bool HideOptional { get; set; }

    /// <summary>The longest text.</summary>
    [Parameter]
    public int? MaxLength { get; set; }

    /// <summary>The shortest text.</summary>
    [Parameter]
    public int? MinLength { get; set; }

    /// <summary>The least value.</summary>
    [Parameter]
    public string? Min { get; set; }

    /// <summary>The greatest value.</summary>
    [Parameter]
    public string? Max { get; set; }

    /// <summary>The step of numbers.</summary>
    [Parameter]
    public string? Step { get; set; }

    /// <summary>Which keyboard helps.</summary>
    [Parameter]
    public string? InputMode { get; set; }

    /// <summary>What browsers may fill in (HTML, autofill).</summary>
    [Parameter]
    public string? AutoComplete { get; set; }

    /// <summary>The id of a list of what may be meant (<c>datalist</c>).</summary>
    [Parameter]
    public string? List { get; set; }

    private string Id => IdOf(Name);

    private string? Invalid => Error is null ? null : "true";

    private string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => Id + "-hint",
        (null, _) => Id + "-error",
        _ => $"{Id}-error {Id}-hint",
    };

    /// <summary>The id of the control of a field.</summary>
    public static string IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return "f-" + name.Replace('.', '-');
    }
}
