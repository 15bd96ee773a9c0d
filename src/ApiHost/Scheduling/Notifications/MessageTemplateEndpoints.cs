using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>Templates of mails: /message-templates.</summary>
internal sealed class MessageTemplateEndpoints(IGrainFactory grains)
{
    private const string Prefix = "mtp_";
    private const string What = "template";

    public void Map(IEndpointRouteBuilder api, string tag)
    {
        var templates = api.MapGroup("/message-templates").WithTags(tag).AllowedFor(Access.Admin);
        templates.MapGet("", List).As("listMessageTemplates", "Lists the organisation's templates of mails");
        templates.MapPost("", Create)
            .As(
                "createMessageTemplate", "Says what a mail says in place of the product's own words",
                "One for each kind, recipient, channel and language. Variables stand in double braces; one that is not known, or must be "
                    + "there and is not, is refused by its name.")
            .MayFail(ApiErrorCode.DuplicateResource);
        templates.MapGet("/{id}", Get).AnswersETag().As("getMessageTemplate", "Reads a template");
        templates.MapPatch("/{id}", Change)
            .As("changeMessageTemplate", "Changes a template", "A JSON merge patch (RFC 7396): what is not named stays, null removes.")
            .MayFail(ApiErrorCode.DuplicateResource);
        templates.MapDelete("/{id}", Remove)
            .As("removeMessageTemplate", "Removes a template", "The product's own words are back. Answers the template as it was.");
    }

    private async Task<PageResult<MessageTemplateView>> List(ApiCall call, Query<Paging> paging) =>
        Reply.Page(await Templates(call).List(), paging.Value, MessageTemplates.ToResponse);

    private async Task<CreatedResult<MessageTemplateView>> Create(
        ApiCall call, Body<MessageTemplateInput> body, IdempotencyKey idempotency)
    {
        if (!MessageTemplates.Check(body.Value).TryGet(out var definition, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(Prefix, "message-templates", call.TenantId), body.Value);
        return Reply.Created(
            await Templates(call).Create(key, definition), MessageTemplates.ToResponse, template => $"/message-templates/{template.Id}",
            template => template.Version);
    }

    private async Task<OkResult<MessageTemplateView>> Get(ApiCall call, string id) =>
        Reply.Found(await Templates(call).Get(id), What, MessageTemplates.ToResponse, template => template.Version);

    private async Task<OkResult<MessageTemplateView>> Change(ApiCall call, string id, IfMatch ifMatch, Patch<MessageTemplateInput> patch)
    {
        var templates = Templates(call);
        var handler = new MergePatchHandler<MessageTemplate, MessageTemplateInput, MessageTemplateDefinition>
        {
            Read = async () => await templates.Get(id) is { } template ? template : Refusal.NotFound(What),
            VersionOf = template => template.Version,
            ToInput = MessageTemplates.ToInput,
            Check = (_, input) => MessageTemplates.Check(input),
            Change = (template, definition, version) => templates.Change(template.Id, definition, version),
        };
        return Reply.Ok(await handler.ApplyAsync(patch, ifMatch), MessageTemplates.ToResponse, template => template.Version);
    }

    private async Task<OkResult<MessageTemplateView>> Remove(ApiCall call, string id, IfMatch ifMatch) =>
        Reply.Ok(await Templates(call).Remove(id, ifMatch.Version), MessageTemplates.ToResponse);

    private IMessageTemplatesGrain Templates(ApiCall call) =>
        grains.GetGrain<IMessageTemplatesGrain>(GrainKey.For(call.TenantId, IMessageTemplatesGrain.KeyId));
}
