using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Scheduling.Notifications;

/// <summary>
/// What a tenant says in place of the product's own words. Variables stand in double braces, such as <c>{{clientName}}</c>.
/// </summary>
/// <param name="Kind">What is told.</param>
/// <param name="Recipient">To whom: <c>client</c> or <c>expert</c>.</param>
/// <param name="Channel">By which way: <c>mail</c>.</param>
/// <param name="Language">In which of the product's languages.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
/// <param name="Html">The same as HTML, in which values are encoded; null sends text alone.</param>
[GenerateSerializer, Immutable, Alias("scheduling.message-template-definition")]
public sealed record MessageTemplateDefinition(
    [property: Id(0)] NoticeKind Kind,
    [property: Id(1)] string Recipient,
    [property: Id(2)] string Channel,
    [property: Id(3)] string Language,
    [property: Id(4)] string Subject,
    [property: Id(5)] string Text,
    [property: Id(6)] string? Html);

/// <summary>A template of a tenant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Definition">What it says.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Version">Grows with each change, from 1.</param>
[GenerateSerializer, Immutable, Alias("scheduling.message-template")]
public sealed record MessageTemplate(
    [property: Id(0)] string Id,
    [property: Id(1)] MessageTemplateDefinition Definition,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] DateTimeOffset UpdatedAt,
    [property: Id(4)] long Version);

/// <summary>
/// The templates of a tenant. The key is <c>{tenant}/message-templates</c>; one grain holds them all, so there is one at most for each
/// kind, recipient, channel and language. Variables that are not known, or must be there and are not, are a VALIDATION_ERROR that names
/// them.
/// </summary>
[Alias("scheduling.message-templates-grain")]
public interface IMessageTemplatesGrain : IGrainWithStringKey
{
    /// <summary>The id part of the grain's key.</summary>
    const string KeyId = "message-templates";

    /// <summary>Adds a template. DUPLICATE_RESOURCE when there is one for the same.</summary>
    /// <param name="key">The id to create it under.</param>
    /// <param name="definition">What it says.</param>
    [Alias("create")]
    Task<Outcome<MessageTemplate>> Create(CreationKey key, MessageTemplateDefinition definition);

    /// <summary>Replaces what a template says.</summary>
    /// <param name="id">The template.</param>
    /// <param name="definition">What it says from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("change")]
    Task<Outcome<MessageTemplate>> Change(string id, MessageTemplateDefinition definition, long? expectedVersion);

    /// <summary>Removes a template: the product's own words are back.</summary>
    /// <param name="id">The template.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null removes whatever is there.</param>
    [Alias("remove")]
    Task<Outcome<MessageTemplate>> Remove(string id, long? expectedVersion);

    /// <summary>All of them, in an order that stays.</summary>
    [Alias("list"), ReadOnly]
    Task<ImmutableArray<MessageTemplate>> List();

    /// <summary>Finds a template; null when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    [Alias("get"), ReadOnly]
    Task<MessageTemplate?> Get(string id);

    /// <summary>Finds the template of a mail; null when the product's own words are used.</summary>
    /// <param name="kind">What is told.</param>
    /// <param name="recipient">To whom.</param>
    /// <param name="language">In which language.</param>
    [Alias("find"), ReadOnly]
    Task<MessageTemplate?> Find(NoticeKind kind, string recipient, string language);
}

/// <summary>A template was added.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="Definition">What it says.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.message-template-created.v1")]
public sealed record MessageTemplateCreated(
    [property: Id(0)] string TemplateId, [property: Id(1)] MessageTemplateDefinition Definition, [property: Id(2)] string? Fingerprint)
    : IEvent;

/// <summary>What a template says was replaced.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="Definition">What it says from now on.</param>
[GenerateSerializer, Immutable, Alias("scheduling.message-template-changed.v1")]
public sealed record MessageTemplateChanged(
    [property: Id(0)] string TemplateId, [property: Id(1)] MessageTemplateDefinition Definition) : IEvent;

/// <summary>A template was removed.</summary>
/// <param name="TemplateId">The template.</param>
[GenerateSerializer, Immutable, Alias("scheduling.message-template-removed.v1")]
public sealed record MessageTemplateRemoved([property: Id(0)] string TemplateId) : IEvent;
