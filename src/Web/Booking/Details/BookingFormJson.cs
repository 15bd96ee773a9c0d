using System.Text.Json.Serialization;

namespace Actors.Web.Booking.Details;

/// <summary>How answers are written.</summary>
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(decimal))]
internal sealed partial class BookingFormJson : JsonSerializerContext;
