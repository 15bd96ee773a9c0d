namespace Actors.Grains.Scheduling;

/// <summary>
/// The references of appointments: what people read to each other. It is the end of the id in groups of four, so nothing is stored; beside
/// an address it is enough to find the appointment.
/// </summary>
public static class AppointmentReferences
{
    private const int Signs = 8;
    private const int Group = 4;

    /// <summary>The reference of an appointment, for example <c>K7QX-93MP</c>.</summary>
    /// <param name="appointmentId">The appointment.</param>
    public static string Of(string appointmentId)
    {
        var end = EndOf(appointmentId).ToUpperInvariant();
        return end.Length < Signs ? end : $"{end[..Group]}-{end[Group..]}";
    }

    /// <summary>What a person has written, in one way; null when it is no reference. Letters that look like digits are digits.</summary>
    /// <param name="text">What was written.</param>
    public static string? Read(string text)
    {
        if (text.Length > 4 * Signs) return null;
        var signs = text.Where(sign => sign is not ('-' or ' ')).Select(char.ToUpperInvariant)
            .Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign }).ToArray();
        return signs.Length == Signs && signs.All(char.IsAsciiLetterOrDigit) ? Of(new string(signs)) : null;
    }

    private static string EndOf(string id) => id.Length <= Signs ? id : id[^Signs..];
}
