using Actors.Web.Api;

namespace Actors.Web.Parts.Forms;

/// <summary>What is wrong with a form: a text for each field, in the order of the fields.</summary>
public sealed class FormErrors
{
    private readonly List<(string Field, string Text)> _errors = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<(string Field, string Text)> All => _errors;

    /// <summary>True when nothing is wrong.</summary>
    public bool None => _errors.Count == 0;

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Of(string field)
    {
        foreach (var (name, text) in _errors)
        {
            if (name == field) return text;
        }

        return null;
    }

    /// <summary>Notes what is wrong with a field, once.</summary>
    public void Add(string field, string text)
    {
        if (Of(field) is null) _errors.Add((field, text));
    }

    /// <summary>Notes what the API says of the fields of a request, under the names that they have in the form.</summary>
    /// <param name="problem">What the API says.</param>
    /// <param name="nameOf">The form's name of a field; null for what the form does not have.</param>
    /// <param name="textOf">What is said of a field in the visitor's language.</param>
    public void Add(ApiProblem problem, Func<string, string?> nameOf, Func<string, string, string> textOf)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(nameOf);
        ArgumentNullException.ThrowIfNull(textOf);
        foreach (var (field, message) in problem.Fields)
        {
            if (nameOf(field) is { } name) Add(name, textOf(name, message));
        }
    }
}
