using Actors.ApiHost.Http.Input;

namespace Actors.ApiHost.Notes;

/// <summary>What may stand in a note.</summary>
internal static class NoteValidators
{
    /// <summary>Checks a request.</summary>
    public static Result<string> Check(NoteBody body)
    {
        Validator validator = default;
        return validator.Result(validator.Required("text", body.Text, 2_000));
    }
}
