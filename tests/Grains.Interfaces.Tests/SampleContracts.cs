using Actors.Identity;
using Actors.Scheduling;
using Actors.Tenancy;
using static Actors.Contracts.SampleEvents;

namespace Actors.Contracts;

/// <summary>
/// One value of each contract with every member set, and each value of the enums. An event that gets a further member keeps its sample in
/// <see cref="SampleEvents"/>, whose bytes are in the journals of the field, and gets another here.
/// </summary>
internal static class SampleContracts
{
    private static readonly TimeRange Morning = new(new TimeOnly(9, 0), new TimeOnly(12, 30));
    private static readonly DateOverride Sunday = new(new DateOnly(2027, 3, 28), [Morning]);
    private static readonly WeeklyHours Week = new([1, 2, 3], Morning);
    private static readonly Schedule Hours = new("Europe/Lisbon", [Week], [Sunday]);
    private static readonly Joining Bea = new("usr_2", "Bea Ramos", "bea@example.com") { Profile = About };
    private static readonly NewTenant Organization = new("tnt_1", Clinic, true);
    private static readonly FieldProblem Problem = new("scheduledAt", "is taken");
    private static readonly OfferedSlot Slot = new(Start, Start.AddMinutes(30), new TimeOnly(9, 0), 1, SlotReason.Booked);
    private static readonly CommittedEvent Committed = new("t1/expert-calendar/exp_1", 3, "scheduling.slot-booked.v1", [1, 2, 3]);
    private static readonly Refusal Taken = new(RefusalCode.ScheduleConflict, "The time is taken.") { Fields = [Problem], NextAvailable = [Start] };

    private static readonly Registration Registration = new()
    {
        UserId = "usr_1",
        Email = "rita@example.com",
        Password = "correct horse",
        Name = "Rita Alves",
        Phone = "+351910000000",
        Company = "Clinic",
        Title = "Dr.",
        Organization = Organization,
        JoinTenant = "tnt_2",
        InvitedTo = "tnt_3",
        Fingerprint = "f1",
        VerificationNonce = "mtk_1",
    };

    private static readonly BookingRequest Request = new()
    {
        Service = "consultation",
        Start = Start,
        Client = Ana,
        Notes = "Left knee",
        TimeZone = "Europe/Lisbon",
        HoldId = "hld_1",
        Answers = Answers,
        ClientUserId = "usr_1",
    };

    /// <summary>Every contract as it is now: of several samples of an event the last.</summary>
    public static IReadOnlyList<object> Newest => [.. All.Reverse().DistinctBy(sample => sample is Enum ? sample : sample.GetType()).Reverse()];

    private static IReadOnlyList<object> All { get; } =
    [
        .. SampleEvents.All,
        new Caller("tnt_1", "usr_1", "op1", "eff_1"),
        new CreationKey("apt_1", "f1"),
        Committed,
        new CommittedEvents(41, [Committed]),
        Problem,
        Taken,
        new Outcome<Money> { Value = Price, Refusal = Taken, Replayed = true },
        Registration,
        new User("usr_1", "rita@example.com", "Rita Alves", true, ["tnt_1", "tnt_2"]),
        Clinic,
        Clinic.Branding!,
        new Organization("tnt_1", Clinic, TenantStatus.Deleting, Start, Start, Start.AddDays(1), 2),
        new Invitation("inv_1", "bea@example.com", Role.Admin, "usr_1", Start, Start.AddDays(7)),
        Bea,
        new Member("usr_2", "Bea Ramos", "bea@example.com", Role.Expert, "exp_1", Start, Start.AddDays(1), 2) { Profile = About },
        About,
        About.Address!,
        About.Certifications[0],
        About.Notifications!,
        new MemberDecision(4, "usr_2", Role.Expert, "exp_1", Bea),
        new AccountData("usr_1", "rita@example.com", "Rita Alves", "+351910000000", "Clinic", "Dr.", Start),
        new PersonErasure("usr_1", "rita@example.com", Start, 3) { IsExternal = true },
        Organization,
        Price,
        Policy,
        Definition,
        new Service("svc_1", Definition, Start, Start.AddDays(1), 2),
        new Location("Portugal", "Lisboa", "Lisboa"),
        new SocialLink("website", "https://example.com"),
        Profile,
        new Expert("exp_1", Profile, Start, Start.AddDays(1), 2),
        Hours,
        Week,
        Sunday,
        Morning,
        new CurrentSchedule(Hours, 4),
        new TimeOff("off_1", Start, Start.AddHours(2), "dentist"),
        new SlotQuery("consultation", Start, Start.AddDays(1), new DateOnly(2027, 3, 29), "Europe/Lisbon", true),
        Slot,
        new Slots("exp_1", "Europe/Lisbon", [Slot]),
        new Hold("hld_1", "exp_1", "svc_1", Start, Start.AddMinutes(30), Start.AddMinutes(-10)),
        Ana,
        Request,
        new Claim(Start, Start.AddMinutes(30), 7),
        Time,
        new Cancellation(Start, "usr_1", "ill", Price),
        Booked with { Status = AppointmentStatus.Confirmed, ErasedAt = Start.AddDays(2) },
        new AppointmentDetails(Ana, "Right knee", Answers),
        .. ValuesOf<Role>(),
        .. ValuesOf<SessionEnd>(),
        new ExternalProfile("https://issuer.example", "user_1", "Rita Alves", "rita@example.com"),
        new ExternalAccountData("usr_1", new ExternalProfile("https://issuer.example", "user_1", "Rita Alves", "rita@example.com"), Start),
        .. ValuesOf<MailPurpose>(),
        new ApiKey("key_1", "Website", ["services:read"], Start.AddDays(90), "M2Oa", Start),
        new ApiKeyRequest("Website", ["services:read"], Start.AddDays(90), "digest", "M2Oa"),
        new MailRecipient("rita@example.com", "Rita Alves"),
        new PasswordChange("correct horse", "battery staple", "ses_1"),
        new NewSession("ses_1", "digest", Start, true) { IdleFor = TimeSpan.FromHours(1) },
        new RefreshedSession(new User("usr_1", "rita@example.com", "Rita Alves", true, ["tnt_1"]), "tnt_1", Start),
        new SessionRow(Start, true, Start.AddMinutes(14)),
        KeptInvitation.Of(new InvitationSent("inv_1", "bea@example.com", Role.Admin, "usr_1", Start, "n1", "h1", "f1"), Start, "usr_3"),
        .. ValuesOf<TenantStatus>(),
        .. ValuesOf<RefusalCode>(),
        .. ValuesOf<SlotReason>(),
        .. ValuesOf<AppointmentStatus>(),
    ];

    private static IEnumerable<object> ValuesOf<T>()
        where T : struct, Enum => Enum.GetValues<T>().Cast<object>();
}
