using Actors.ApiHost.Http;
using Actors.ApiHost.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Notes;

/// <summary>Notes of organisations.</summary>
internal static class NotesSetup
{
    public static WebApplicationBuilder AddNotes(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<NoteEndpoints>();
        builder.Services.AddJson(NotesJson.Default);
        builder.Services.AddExamples(examples => examples.Add(new NoteBody { Text = "Closed on Friday" }, NotesJson.Default.NoteBody));
        builder.Services.AddTag(NoteEndpoints.Tag, "What an organisation notes.");
        return builder;
    }

    public static void MapNotes(this IEndpointRouteBuilder api) => api.ServiceProvider.GetRequiredService<NoteEndpoints>().Map(api);
}
