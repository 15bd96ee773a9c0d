using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Reviews;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Vouchers;
using Actors.ApiHost.Waitlist;

namespace Actors.ApiHost.Privacy;

/// <summary>Writes a <see cref="PersonalDataView"/> while organisations and appointments are read.</summary>
internal sealed class PersonalDataExport(AccountDataView account, IAsyncEnumerable<OrganizationRecords> organizations)
{
    private static readonly PersonalDataAnswers Types = PersonalDataAnswers.Default;

    /// <summary>Writes all of it.</summary>
    public async Task WriteAsync(StreamedJson json)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        Write(writer, "account", account, Types.AccountDataView);
        writer.WriteStartArray("organizations"u8);
        await foreach (var organization in organizations.WithCancellation(json.Stopped)) await WriteAsync(json, organization);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static async Task WriteAsync(StreamedJson json, OrganizationRecords organization)
    {
        var (writer, view) = (json.Writer, organization.View);
        writer.WriteStartObject();
        writer.WriteString("id"u8, view.Id);
        writer.WriteString("name"u8, view.Name);
        Write(writer, "profile", view.Profile, Types.ProfileView);
        Write(writer, "expert", view.Expert, Types.StaffView);
        await WriteAsync(json, "appointments", organization.Appointments, AppointmentResponses.ToResponse, Types.AppointmentView);
        await WriteAsync(json, "reviews", organization.Reviews, ReviewRules.ForAuthor, Types.ReviewView);
        await WriteAsync(json, "vouchers", organization.Vouchers, VoucherView.Of, Types.VoucherView);
        await WriteAsync(json, "purchases", organization.Purchases, PurchaseRecordView.Of, Types.PurchaseRecordView);
        await WriteAsync(
            json, "waitlist", organization.Waitlist, entry => WaitlistResponses.ToResponse(entry, position: 0), Types.WaitlistEntryView);
        writer.WriteEndObject();
    }

    private static async Task WriteAsync<T, TView>(
        StreamedJson json, string name, IAsyncEnumerable<T> things, Func<T, TView> view, JsonTypeInfo<TView> type)
    {
        json.Writer.WriteStartArray(name);
        await foreach (var thing in things.WithCancellation(json.Stopped))
        {
            JsonSerializer.Serialize(json.Writer, view(thing), type);
            await json.SendIfEnoughAsync();
        }

        json.Writer.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T? value, JsonTypeInfo<T> type)
    {
        writer.WritePropertyName(name);
        if (value is null) writer.WriteNullValue();
        else JsonSerializer.Serialize(writer, value, type);
    }
}
