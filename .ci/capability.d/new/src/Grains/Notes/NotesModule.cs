using Actors.Grains.Configuration;
using Actors.Grains.Interfaces.Notes;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Notes;

/// <summary>Notes of organisations.</summary>
public static class NotesModule
{
    private static readonly EventDeclarations Declarations =
        new EventDeclarations().Private<NoteWritten>("Notes are for those who read them.");

    /// <summary>Adds notes.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddNotes(this IServiceCollection services)
    {
        services.AddSettings<NotesOptions, NotesOptionsValidator>(NotesOptions.Section);
        return services.AddEvents(NotesJson.Default).AddDeclarations(Declarations);
    }
}
