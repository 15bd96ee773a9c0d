using System.Text.Encodings.Web;
using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Tenancy;
using Actors.Scheduling;

namespace Actors.ApiHost.Privacy;

/// <summary>
/// An <see cref="Envelope{T}"/> of a <see cref="PersonalDataView"/>, written while its appointments are read, so that a long life costs no
/// more memory than a short one. A failure in the midst of it breaks the connection, which no caller takes for the end.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="profile">The profile as a member, or null.</param>
/// <param name="expert">The profile as an expert, or null.</param>
/// <param name="appointments">The appointments.</param>
internal sealed class ExportAnswer(
    AccountDataView account, ProfileView? profile, StaffView? expert, IAsyncEnumerable<Appointment> appointments) : Answer
{
    private const int FlushedBytes = 64 * 1024;

    // As all answers are written (JsonOutput).
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public override async Task WriteAsync(ApiCall call)
    {
        var response = call.Http.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = JsonOutput.Json;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = "attachment; filename=\"personal-data.json\"";
        JsonOutput.AddResponseTime(call);
        await using var writer = new Utf8JsonWriter(response.BodyWriter, Options);
        writer.WriteStartObject();
        writer.WriteBoolean("success"u8, true);
        writer.WriteStartObject("data"u8);
        writer.WritePropertyName("account"u8);
        JsonSerializer.Serialize(writer, account, PersonalDataAnswers.Default.AccountDataView);
        writer.WritePropertyName("profile"u8);
        if (profile is null) writer.WriteNullValue();
        else JsonSerializer.Serialize(writer, profile, PersonalDataAnswers.Default.ProfileView);
        writer.WritePropertyName("expert"u8);
        if (expert is null) writer.WriteNullValue();
        else JsonSerializer.Serialize(writer, expert, PersonalDataAnswers.Default.StaffView);
        await WriteAppointmentsAsync(writer, call);
        writer.WriteEndObject();
        writer.WritePropertyName("meta"u8);
        JsonSerializer.Serialize(writer, JsonOutput.MetaFor(call), PersonalDataAnswers.Default.AnswerMeta);
        writer.WriteEndObject();
        await FlushAsync(writer, call);
    }

    private async Task WriteAppointmentsAsync(Utf8JsonWriter writer, ApiCall call)
    {
        writer.WriteStartArray("appointments"u8);
        await foreach (var appointment in appointments)
        {
            JsonSerializer.Serialize(writer, AppointmentMapping.ToView(appointment), PersonalDataAnswers.Default.AppointmentView);
            if (writer.BytesPending >= FlushedBytes) await FlushAsync(writer, call);
        }

        writer.WriteEndArray();
    }

    private static async Task FlushAsync(Utf8JsonWriter writer, ApiCall call)
    {
        await writer.FlushAsync(call.Http.RequestAborted);
        await call.Http.Response.BodyWriter.FlushAsync(call.Http.RequestAborted);
    }
}
