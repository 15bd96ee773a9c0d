using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling.Notifications;

/// <summary>How what is told about appointments is written. Stored bytes are a contract, as in <see cref="SchedulingJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(SeriesNotice))]
[JsonSerializable(typeof(NoticeSettled))]
[JsonSerializable(typeof(RemindersPlanned))]
[JsonSerializable(typeof(ManageLinkAsked))]
[JsonSerializable(typeof(MailsUnsubscribed))]
[JsonSerializable(typeof(MessageTemplateCreated))]
[JsonSerializable(typeof(MessageTemplateChanged))]
[JsonSerializable(typeof(MessageTemplateRemoved))]
[JsonSerializable(typeof(FeedTokenMade))]
[JsonSerializable(typeof(FeedTokenRevoked))]
public sealed partial class NotificationsJson : JsonSerializerContext;
