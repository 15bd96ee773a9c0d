using Actors.Web.Embed;
using Microsoft.AspNetCore.Components;

namespace Actors.Web.Parts;

/// <summary>The document around a page.</summary>
public sealed partial class Layout : ComponentBase
{
    /// <summary>What surrounds the page.</summary>
    [Parameter, EditorRequired]
    public required Frame Frame { get; set; }

    /// <summary>The title, without the owner's name.</summary>
    [Parameter, EditorRequired]
    public required string Heading { get; set; }

    /// <summary>True when something on the page is wrong: its title says so first.</summary>
    [Parameter]
    public bool HasErrors { get; set; }

    /// <summary>True for pages that are for one person, and not for search engines.</summary>
    [Parameter]
    public bool IsPrivate { get; set; }

    /// <summary>Where the page leads by itself, at once; null when it stays.</summary>
    [Parameter]
    public string? LeadsTo { get; set; }

    /// <summary>Which step of the way the page is: what it tells a site that frames it.</summary>
    [Parameter]
    public string Step { get; set; } = "page";

    /// <summary>What has happened, for a site that frames it.</summary>
    [Parameter]
    public IReadOnlyList<EmbedEvent> Events { get; set; } = [];

    /// <summary>The page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string EmbedJson => new EmbedPage
    {
        Origins = Frame.EmbedOrigins,
        Step = Step,
        Events = Events,
        Close = Frame.Language.Embed.Close,
        Leave = Frame.Language.Embed.Leave,
    }.ToJson();

    private string Title => (HasErrors ? Frame.Language.Common.ErrorPrefix + " " : "")
        + (Heading == Frame.Owner ? Heading : $"{Heading} · {Frame.Owner}");
}
