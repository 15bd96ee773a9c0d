using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Notes;

namespace Actors.ApiHost.Notes;

/// <summary>The organisation's note: /note.</summary>
internal sealed class NoteEndpoints(IGrainFactory grains)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Notes";

    public void Map(IEndpointRouteBuilder api)
    {
        var note = api.MapGroup("/note").WithTags(Tag).AllowedFor(Access.Admin);
        note.MapGet("", Get).AnswersETag().As("getNote", "Reads the organisation's note", "Empty while nothing was written.");
        note.MapPut("", Put).As("writeNote", "Writes the organisation's note anew");
    }

    private async Task<OkResult<NoteBody>> Get(ApiCall call) =>
        Answer(await Grain(call).Get());

    private async Task<OkResult<NoteBody>> Put(ApiCall call, IfMatch ifMatch, Body<NoteBody> body)
    {
        if (!NoteValidators.Check(body.Value).TryGet(out var text, out var invalid)) return invalid;
        return Answer(await Grain(call).Write(text, ifMatch.Version));
    }

    private static OkResult<NoteBody> Answer(Outcome<Note> outcome) =>
        Reply.Ok(outcome, note => new NoteBody { Text = note.Text }, note => note.Version);

    private INoteGrain Grain(ApiCall call) => grains.GetGrain<INoteGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
