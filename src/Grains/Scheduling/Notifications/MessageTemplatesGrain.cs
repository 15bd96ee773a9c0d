using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>The templates of a tenant.</summary>
internal sealed class MessageTemplatesState : IFoldedState
{
    private readonly SortedDictionary<string, MessageTemplate> _byId = new(StringComparer.Ordinal);

    /// <summary>What requests for templates were first answered.</summary>
    public FirstAnswers<MessageTemplate> FirstTemplates { get; } = new();

    /// <summary>All of them, in the order of their ids.</summary>
    public IEnumerable<MessageTemplate> All => _byId.Values;

    /// <summary>Finds a template by its id.</summary>
    /// <param name="id">The id.</param>
    public MessageTemplate? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The template for the same as a definition.</summary>
    /// <param name="definition">The definition.</param>
    public MessageTemplate? ForSame(MessageTemplateDefinition definition) => _byId.Values.FirstOrDefault(template =>
        template.Definition.Kind == definition.Kind && template.Definition.Recipient == definition.Recipient
        && template.Definition.Channel == definition.Channel && template.Definition.Language == definition.Language);

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case MessageTemplateCreated created:
                var template = new MessageTemplate(created.TemplateId, created.Definition, at, at, 1);
                _byId[template.Id] = template;
                FirstTemplates.Remember(template.Id, created.Fingerprint, template, at);
                break;
            case MessageTemplateChanged changed:
                _byId[changed.TemplateId] = Changed(_byId[changed.TemplateId], changed.Definition, at);
                break;
            case MessageTemplateRemoved removed:
                _byId.Remove(removed.TemplateId);
                break;
            default:
                throw new InvalidOperationException($"A stream of templates has a foreign event {@event.GetType().Name}.");
        }
    }

    /// <summary>A template after a change.</summary>
    /// <param name="template">The template before it.</param>
    /// <param name="definition">What it says from now on.</param>
    /// <param name="at">When it was changed.</param>
    public static MessageTemplate Changed(MessageTemplate template, MessageTemplateDefinition definition, DateTimeOffset at) =>
        template with { Definition = definition, UpdatedAt = at, Version = template.Version + 1 };
}

/// <summary>Keeps a tenant's templates. There are no more than kinds, recipients and languages make.</summary>
[Reentrant, GrainType("message-templates")]
internal sealed class MessageTemplatesGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<MessageTemplatesState>(context, services), IMessageTemplatesGrain
{
    private const string What = "template";

    private static readonly Refusal Taken = new(RefusalCode.DuplicateResource, "There is a template for that already.");

    /// <inheritdoc/>
    protected override string StreamKind => "message-templates";

    /// <inheritdoc/>
    protected override MessageTemplatesState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<MessageTemplate>> Create(CreationKey key, MessageTemplateDefinition definition) =>
        Execute<Outcome<MessageTemplate>>((state, work) =>
        {
            if (state.FirstTemplates.Find(key) is { } repeat) return repeat;
            if (TemplateRules.Check(definition) is { } refusal) return refusal;
            if (state.ForSame(definition) is not null) return Taken;
            work.Append(new MessageTemplateCreated(key.Id, definition, key.Fingerprint));
            return new MessageTemplate(key.Id, definition, work.Now, work.Now, 1);
        });

    /// <inheritdoc/>
    public Task<Outcome<MessageTemplate>> Change(string id, MessageTemplateDefinition definition, long? expectedVersion) =>
        Execute<Outcome<MessageTemplate>>((state, work) =>
        {
            if (state.ById(id) is not { } template) return Refusal.NotFound(What);
            if ((Versions.Check(expectedVersion, template.Version) ?? TemplateRules.Check(definition)) is { } refusal) return refusal;
            if (state.ForSame(definition) is { } other && other.Id != id) return Taken;
            work.Append(new MessageTemplateChanged(id, definition));
            return MessageTemplatesState.Changed(template, definition, work.Now);
        });

    /// <inheritdoc/>
    public Task<Outcome<MessageTemplate>> Remove(string id, long? expectedVersion) => Execute<Outcome<MessageTemplate>>((state, work) =>
    {
        if (state.ById(id) is not { } template) return Refusal.NotFound(What);
        if (Versions.Check(expectedVersion, template.Version) is { } refusal) return refusal;
        work.Append(new MessageTemplateRemoved(id));
        return template;
    });

    /// <inheritdoc/>
    public Task<ImmutableArray<MessageTemplate>> List() => Read(static state => state.All.ToImmutableArray());

    /// <inheritdoc/>
    public Task<MessageTemplate?> Get(string id) => Read(state => state.ById(id));

    /// <inheritdoc/>
    public Task<MessageTemplate?> Find(NoticeKind kind, string recipient, string language) => Read(state =>
        state.ForSame(new MessageTemplateDefinition(kind, recipient, TemplateRules.Mail, language, "", "", null)));
}
