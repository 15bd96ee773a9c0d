using System.Text.Json.Serialization;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces;
using Actors.Rivals.Calendars;

namespace Actors.Rivals;

/// <summary>What a rival keeps as JSON. Requests and answers are read and written by Actors' own generated code.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptHours[]))]
[JsonSerializable(typeof(AppointmentView))]
[JsonSerializable(typeof(KeptRefusal))]
internal sealed partial class RivalJson : JsonSerializerContext;

/// <summary>A refusal as it is kept for repeats.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Message">Its message.</param>
/// <param name="NextAvailable">The next free starts.</param>
internal sealed record KeptRefusal(RefusalCode Code, string Message, DateTimeOffset[] NextAvailable);
