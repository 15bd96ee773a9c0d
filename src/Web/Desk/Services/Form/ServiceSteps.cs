using Actors.Web.Pages;

namespace Actors.Web.Desk.Services.Form;

/// <summary>What buttons do with a service that is being written; nothing is saved by it. Pure.</summary>
internal static class ServiceSteps
{
    /// <summary>The service after a step, and the list that it changed; as it was when there is no such step.</summary>
    public static (ServiceForm Form, string? List) Take(ServiceForm service, FormValues form)
    {
        if (form["step"]?.Split('.') is not [var list, var step, .. var rest]) return (service, null);
        var index = ServiceForm.WholeNumber(rest.FirstOrDefault()) ?? -1;
        var changed = list switch
        {
            LengthRow.List => service with { Lengths = Changed(service.Lengths, step, index, () => new LengthRow(null, null)) },
            PlaceRow.List => service with { Places = Changed(service.Places, step, index, () => new PlaceRow(PlaceRow.Types[0], null)) },
            QuestionRow.List => service with { Questions = Changed(service.Questions, step, index, () => new QuestionRow()) },
            _ => service,
        };
        return (changed, list);
    }

    private static IReadOnlyList<T> Changed<T>(IReadOnlyList<T> rows, string step, int index, Func<T> add) => step switch
    {
        "add" => [.. rows, add()],
        "remove" => [.. rows.Where((_, number) => number != index)],
        "up" when index > 0 && index < rows.Count => [.. rows.Take(index - 1), rows[index], rows[index - 1], .. rows.Skip(index + 1)],
        _ => rows,
    };
}
