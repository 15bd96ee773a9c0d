using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>What events tell of persons stands apart from their records, and every text in an event has been judged.</summary>
public sealed partial class PersonalMemberTests
{
    private static readonly EventCatalog Catalog =
        new ServiceCollection().AddGrainServices().BuildServiceProvider().GetRequiredService<EventCatalog>();

    /// <summary>
    /// Texts that tell nothing of a person: ids that we made, names of states, zones and currencies, and what a tenant says of itself and
    /// of what it offers. Whoever adds a text to an event marks it <see cref="PersonalAttribute"/> or adds it here.
    /// </summary>
    private static readonly HashSet<string> NotPersonal =
    [
        "AccountRegistered.UserId", "AccountErased.UserId", "ErasureAdvanced.UserId", "AccountRegistered.TenantId", "TenantJoined.TenantId",
        "SignedIn.SessionId", "SessionStarted.UserId", "SessionStarted.TenantId", "SessionStarted.AccountId", "SessionStarted.RefreshHash",
        "SessionRefreshed.RefreshHash",
        "VerificationAsked.Nonce", "PasswordForgotten.AccountId", "PasswordResetAsked.Nonce", "ExternalAccountLinked.UserId",
        "ExternalProfile.Issuer",
        "ApiKeyIssued.KeyId", "ApiKeyIssued.Name", "ApiKeyIssued.Scopes", "ApiKeyIssued.SecretHash", "ApiKeyIssued.LastFour",
        "ApiKeyIssued.IssuedBy",
        "ApiKeyIssued.Fingerprint",
        "InvitationSent.InvitationId", "InvitationSent.InvitedBy", "InvitationSent.Nonce", "InvitationSent.TokenHash",
        "InvitationSent.Fingerprint",
        "InvitationRevoked.InvitationId", "InvitationAccepted.InvitationId", "InvitationAccepted.UserId",
        "OrganizationProfile.Name", "OrganizationProfile.Slug", "OrganizationProfile.Industry", "OrganizationProfile.BusinessType",
        "OrganizationProfile.Phone",
        "OrganizationProfile.Email", "OrganizationProfile.TimeZone", "OrganizationProfile.Settings",
        "Branding.LogoUrl", "Branding.PrimaryColor", "Branding.SecondaryColor", "TenantFounded.TenantId", "TenantFounded.Fingerprint",
        "MemberJoined.UserId", "MemberJoined.ExpertId", "MemberRoleChanged.ExpertId", "RoleDecided.UserId", "RoleDecided.ExpertId",
        "AppointmentReassigned.ExpertId", "SlugReleased.Slug", "SlugReleased.TenantId", "SlugLetGo.Slug",
        "RemovalDecided.UserId", "MemberJoinAsked.UserId", "JoiningApproved.UserId", "JoiningRejected.UserId",
        "Appointment.Id", "Appointment.ExpertId", "Appointment.ServiceId", "Appointment.ServiceType", "Appointment.TimeZone",
        "Appointment.ClientUserId",
        // Under the request's idempotency key, which is stored nowhere.
        "BookingRefused.Fingerprint", "CreationKey.Id", "CreationKey.Fingerprint",
        "Refusal.Message", "FieldProblem.Field", "FieldProblem.Message", "FieldProblem.Reason",
        "CalendarOpened.ExpertId", "CalendarOpened.TimeZone", "Schedule.TimeZone", "Cancellation.By", "Money.Currency",
        "ExpertCreated.ExpertId", "ExpertProfile.TimeZone", "HoldExpired.HoldId", "HoldReleased.HoldId",
        "ServiceChanged.ServiceId", "ServiceCreated.ServiceId", "ServiceCreated.Fingerprint", "ServiceRemoved.ServiceId",
        "ServiceDefinition.Name", "ServiceDefinition.ServiceType", "ServiceDefinition.Description", "ServiceDefinition.ExpertIds",
        "ServiceDefinition.Questions", "ServiceExpert.Id",
        "SlotBooked.AppointmentId", "SlotBooked.HoldId", "SlotHeld.HoldId", "SlotHeld.Fingerprint", "HoldExtended.HoldId",
        "HoldExtended.Fingerprint", "SlotMoved.AppointmentId",
        "SlotReleased.AppointmentId",
        "SlugClaimed.Slug", "SlugClaimed.TenantId", "TakenTime.ServiceId",
        "TenantCreated.TenantId", "TenantCreated.OwnerUserId",
        "TimeOff.Id", "TimeOffRemoved.TimeOffId",
    ];

    public static TheoryData<string> PersonalEvents
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var type in Catalog.All.Where(type => type.Personal is not null)) data.Add(type.Name);
            return data;
        }
    }

    [Fact]
    public void Every_text_of_every_event_is_marked_or_known_not_to_be_personal()
    {
        var known = NotPersonal.Concat(Samples.All.SelectMany(samples => samples.NotPersonal)).ToHashSet();
        var texts = Catalog.All.SelectMany(type => Texts(type.Json.Type)).Distinct().ToList();
        texts.Except(known).ShouldBeEmpty("mark it [Personal] or name it among what is not personal");
        known.Except(texts).ShouldBeEmpty("there is no such text any more, or it is marked");
    }

    [Theory]
    [MemberData(nameof(PersonalEvents))]
    public void A_record_has_nothing_personal_and_with_its_part_it_is_the_event_again(string name)
    {
        var sample = SampleEvents.All.Single(@event => Catalog.Of(@event).Name == name);
        var (record, part) = Encode(sample);
        // The digest is salted: its letters are chance, and by chance it holds a text of two letters.
        var told = Encoding.UTF8.GetString(record).Replace(PersonalPart.DigestOf(part), "", StringComparison.Ordinal);
        foreach (var text in MarkedTexts(sample))
        {
            told.ShouldNotContain(JsonEncodedText.Encode(text).ToString());
            Encoding.UTF8.GetString(part).ShouldContain(JsonEncodedText.Encode(text).ToString());
        }

        Json(Catalog.Decode(Stored(name, record, part))).ShouldBe(Json(sample));
    }

    [Theory]
    [MemberData(nameof(PersonalEvents))]
    public void Without_its_part_an_event_is_read_with_its_marked_members_empty(string name)
    {
        var sample = SampleEvents.All.Single(@event => Catalog.Of(@event).Name == name);
        var erased = Catalog.Decode(Stored(name, Encode(sample).Record, default));
        MarkedTexts(erased).ShouldAllBe(text => text.Length == 0);
        // What is not personal is as it was: written without the marked members, the two are the same bytes.
        var without = Catalog.Of(sample).Personal!.Without;
        JsonSerializer.Serialize(erased, without).ShouldBe(JsonSerializer.Serialize(sample, without));
    }

    [Fact]
    public void Members_that_may_not_be_null_are_empty_once_erased()
    {
        var profile = ((ExpertCreated)Erased(new ExpertCreated("exp_1", SampleEvents.Profile, "f1"))).Profile;
        (profile.DisplayName, profile.Email, profile.Title, profile.TimeZone).ShouldBe(("", "", null, "Europe/Lisbon"));
        (profile.Languages.IsDefault, profile.Languages.Length, profile.Location).ShouldBe((false, 0, null));

        var booked = (AppointmentBooked)Erased(new AppointmentBooked(SampleEvents.Booked, "f1"));
        (booked.Appointment.Client, booked.Appointment.Answers.Count, booked.Fingerprint).ShouldBe((new Client("", null, null), 0, null));
    }

    [Fact]
    public void Answers_places_and_notes_stand_apart_and_are_erased()
    {
        var booked = new AppointmentBooked(
            SampleEvents.Booked with
            {
                TypedAnswers = DetailSamples.Answers,
                Place = DetailSamples.Place,
                Metadata = DetailSamples.Metadata,
                StaffNotes = "Pays late",
                Locale = "pt",
            },
            "f1");
        var (record, part) = Encode(booked);
        var told = Encoding.UTF8.GetString(record);
        foreach (var text in new[] { "41.5", "351210000000", "spring", "Pays late" })
        {
            told.ShouldNotContain(text);
            Encoding.UTF8.GetString(part).ShouldContain(text);
        }

        Json(Catalog.Decode(Stored("scheduling.appointment-booked.v1", record, part))).ShouldBe(Json(booked));
        var erased = ((AppointmentBooked)Erased(booked)).Appointment;
        (erased.TypedAnswers, erased.Place, erased.Metadata, erased.StaffNotes, erased.Locale).ShouldBe((null, null, null, null, "pt"));
        var amended = new AppointmentAmended(new AppointmentDetails(SampleEvents.Ana, null, SampleEvents.Answers)
        {
            TypedAnswers = DetailSamples.Answers,
            Staff = new StaffDetails(DetailSamples.Place, DetailSamples.Metadata, "Pays late"),
        });
        Encoding.UTF8.GetString(Encode(amended).Record).ShouldNotContain("Pays late");
        (((AppointmentAmended)Erased(amended)).Details is { TypedAnswers: null, Staff: null }).ShouldBeTrue();
    }

    [Fact]
    public void Two_parts_of_the_same_event_share_no_digest() =>
        PersonalPart.DigestOf(Encode(new PasswordRehashed("h")).Part)
            .ShouldNotBe(PersonalPart.DigestOf(Encode(new PasswordRehashed("h")).Part));

    [Fact]
    public void What_could_not_be_erased_is_refused_at_start()
    {
        Should.Throw<InvalidOperationException>(() => PersonalMembers.Of(WrongJson.Default.InAList)).Message.ShouldContain("list");
        Should.Throw<InvalidOperationException>(() => PersonalMembers.Of(WrongJson.Default.NeverEmpty))
            .Message.ShouldContain("NeverEmpty.Age");
        Should.Throw<InvalidOperationException>(() => PersonalMembers.Of(WrongJson.Default.Twice)).Message.ShouldContain("Twice.Client");
        PersonalMembers.Of(WrongJson.Default.Plain).ShouldBeNull();
    }

    internal sealed record InAList(ImmutableArray<Client> Clients);

    internal sealed record NeverEmpty([property: Personal] int Age);

    internal sealed record Twice([property: Personal] Client? Client);

    internal sealed record Plain(string Text);

    [JsonSerializable(typeof(InAList))]
    [JsonSerializable(typeof(NeverEmpty))]
    [JsonSerializable(typeof(Twice))]
    [JsonSerializable(typeof(Plain))]
    private sealed partial class WrongJson : JsonSerializerContext;

    private static IEvent Erased(IEvent @event) => Catalog.Decode(Stored(Catalog.Of(@event).Name, Encode(@event).Record, default));

    private static JournalEvent Stored(string name, byte[] record, byte[]? part) =>
        new(1, StreamName.For("t1", "kind", "id"), 1, name, record, HashChain.Origin, part ?? default(ReadOnlyMemory<byte>));

    private static (byte[] Record, byte[] Part) Encode(IEvent @event)
    {
        var type = Catalog.Of(@event);
        var part = PersonalPart.Of(@event, type.Personal!.Only);
        var digest = PersonalPart.DigestOf(part);
        var record =
            new EventRecord(1, "t1", DateTimeOffset.UnixEpoch, "u1", type.Name, "kind/id", "op1", null) { PersonalDigest = digest };
        return (record.Encode(@event, type.Personal.Without), part);
    }

    private static string Json(IEvent @event) => JsonSerializer.Serialize(@event, Catalog.Of(@event).Json);

    /// <summary>Names of the unmarked texts of a type, and of what it holds.</summary>
    private static IEnumerable<string> Texts(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.IsDefined(typeof(PersonalAttribute))) continue;
            foreach (var part in Parts(property.PropertyType))
            {
                if (part == typeof(string)) yield return $"{type.Name}.{property.Name}";
                else if (part.Assembly == typeof(IEvent).Assembly && !part.IsEnum)
                    foreach (var text in Texts(part)) yield return text;
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    /// <summary>The texts of marked members, however deep.</summary>
    private static IEnumerable<string> MarkedTexts(object thing)
    {
        foreach (var property in thing.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0))
        {
            var value = property.GetValue(thing);
            if (value is null) continue;
            if (property.IsDefined(typeof(PersonalAttribute)))
                foreach (var text in AllTexts(value)) yield return text;
            else if (value.GetType().Assembly == typeof(IEvent).Assembly && !value.GetType().IsEnum)
                foreach (var text in MarkedTexts(value)) yield return text;
        }
    }

    private static IEnumerable<string> AllTexts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IDictionary entries => entries.Keys.Cast<string>().Concat(entries.Values.Cast<string>()),
        IEnumerable items => items.Cast<object?>().SelectMany(AllTexts),
        _ when value.GetType().Assembly == typeof(IEvent).Assembly =>
            value.GetType().GetProperties().SelectMany(property => AllTexts(property.GetValue(value))),
        _ => [],
    };
}
