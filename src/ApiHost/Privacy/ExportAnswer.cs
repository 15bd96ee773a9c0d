using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http;
using Actors.ApiHost.Scheduling;
using Actors.Scheduling;

namespace Actors.ApiHost.Privacy;

/// <summary>
/// An <see cref="Envelope{T}"/> of a <see cref="PersonalDataView"/>, written while organisations and appointments are read, so that a long
/// life costs no more memory than a short one. A failure in the midst of it breaks the connection, which no caller takes for the end.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="organizations">What organisations hold.</param>
internal sealed class ExportAnswer(AccountDataView account, IAsyncEnumerable<OrganizationRecords> organizations) : Answer
{
    private const int FlushedBytes = 64 * 1024;

    // As all answers are written (JsonOutput).
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly PersonalDataAnswers Types = PersonalDataAnswers.Default;

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
        Write(writer, "account", account, Types.AccountDataView);
        writer.WriteStartArray("organizations"u8);
        await foreach (var organization in organizations) await WriteAsync(writer, organization, call);
        writer.WriteEndArray();
        writer.WriteEndObject();
        Write(writer, "meta", JsonOutput.MetaFor(call), Types.AnswerMeta);
        writer.WriteEndObject();
        await FlushAsync(writer, call);
    }

    private static async Task WriteAsync(Utf8JsonWriter writer, OrganizationRecords organization, ApiCall call)
    {
        var view = organization.View;
        writer.WriteStartObject();
        writer.WriteString("id"u8, view.Id);
        writer.WriteString("name"u8, view.Name);
        Write(writer, "profile", view.Profile, Types.ProfileView);
        Write(writer, "expert", view.Expert, Types.StaffView);
        await WriteAsync(writer, organization.Appointments, call);
        writer.WriteEndObject();
    }

    private static async Task WriteAsync(Utf8JsonWriter writer, IAsyncEnumerable<Appointment> appointments, ApiCall call)
    {
        writer.WriteStartArray("appointments"u8);
        await foreach (var appointment in appointments)
        {
            JsonSerializer.Serialize(writer, AppointmentMapping.ToView(appointment), Types.AppointmentView);
            if (writer.BytesPending >= FlushedBytes) await FlushAsync(writer, call);
        }

        writer.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T? value, JsonTypeInfo<T> type)
    {
        writer.WritePropertyName(name);
        if (value is null) writer.WriteNullValue();
        else JsonSerializer.Serialize(writer, value, type);
    }

    private static async Task FlushAsync(Utf8JsonWriter writer, ApiCall call)
    {
        await writer.FlushAsync(call.Http.RequestAborted);
        await call.Http.Response.BodyWriter.FlushAsync(call.Http.RequestAborted);
    }
}
