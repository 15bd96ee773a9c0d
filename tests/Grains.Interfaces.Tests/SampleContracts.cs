using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Interfaces.Tests.Meetings;
using Actors.Grains.Interfaces.Tests.Scheduling;
using Actors.Grains.Interfaces.Tests.Tenancy;
using Actors.Grains.Interfaces.Tests.Vouchers;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests;

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
    private static readonly FieldProblem Problem = new("scheduledAt", "is taken") { Reason = "taken" };
    private static readonly OfferedSlot Slot = new(Start, Start.AddMinutes(30), new TimeOnly(9, 0), 1, SlotReason.Booked);
    private static readonly CommittedEvent Committed = new("t1/expert-calendar/exp_1", 3, "scheduling.slot-booked.v1", [1, 2, 3]);
    private static readonly Refusal Taken =
        new(RefusalCode.ScheduleConflict, "The time is taken.") { Fields = [Problem], NextAvailable = [Start] };

    private static readonly ReservedTime Moved =
        new(Start, Start.AddMinutes(30), 7) { LateFee = Price, IsMovedByClient = true, SeriesStep = 6 };
    private static readonly CreationKey Key = new("stp_1", "f1");
    private static readonly AppointmentRights Rights =
        new() { ManagesTenant = true, ExpertId = "exp_1", UserId = "usr_1", HasManageToken = true };

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
        JoinBy = SelfRegistration.Approval,
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
        Locale = "pt-PT",
        MayBeAskedElsewhere = true,
        TypedAnswers = DetailSamples.Answers,
        Place = DetailSamples.Place,
        Metadata = DetailSamples.Metadata,
        DurationMinutes = 60,
        Overrides = [BookingRule.Limit],
        Voucher = "vch_1",
    };

    /// <summary>Every contract as it is now: of several samples of an event the last.</summary>
    public static IReadOnlyList<object> Newest =>
        [.. All.Reverse().DistinctBy(sample => sample is Enum ? sample : sample.GetType()).Reverse()];

    private static IReadOnlyList<object> All { get; } =
    [
        .. SampleEvents.All,
        .. Samples.All.SelectMany(samples => samples.Contracts),
        new Caller("tnt_1", "usr_1", "op1", "eff_1"),
        new CreationKey("apt_1", "f1"),
        Committed,
        new CommittedEvents(41, [Committed]),
        Problem,
        Taken,
        new Outcome<Money> { Value = Price, Refusal = Taken, Replayed = true },
        Registration,
        new AccountRegistered(
            "usr_1", "rita@example.com", "Rita Alves", "+351910000000", "Clinic", "Dr.", "AQAAAAIA+/==", "tnt_1", "f1")
        {
            AskedToJoin = true,
        },
        new User("usr_1", "rita@example.com", "Rita Alves", true, ["tnt_1", "tnt_2"]) { AskedToJoin = true },
        Clinic with
        {
            SelfRegistration = SelfRegistration.Approval,
            Locale = "pt",
            Address = "Rua A 1",
            BookingPage = PageSamples.Page,
        },
        Clinic.Branding!,
        new Organization("tnt_1", Clinic, TenantStatus.Deleting, Start, Start, Start.AddDays(1), 2) { Logo = PageSamples.Logo },
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
        Definition with
        {
            ConfirmWithinHours = 24,
            Assignment = Assignment.RoundRobin,
            Experts = [new ServiceExpert("exp_2") { Weight = 2, Priority = 3, Fixed = true }],
            TypedQuestions = [DetailSamples.Question],
            Durations = [new DurationChoice(60, Price)],
            Places = [DetailSamples.Place],
            MaxPerMonth = 100,
            MaxActivePerClient = 3,
            WaitlistOfferMinutes = 60,
            Payment = new PaymentTerms { Collects = PaymentCollection.Deposit, DepositPercent = 25 },
            Tax = new TaxRate(2_300, IsInclusive: true),
            Meeting = MeetingSamples.Terms,
        },
        new ServiceExpert("exp_2") { Weight = 2, Priority = 3, Fixed = true },
        .. Enum.GetValues<Assignment>().Cast<object>(),
        new Service("svc_1", Definition, Start, Start.AddDays(1), 2)
        {
            Holidays = new Holidays(3, [new DateOnly(2027, 12, 25)]),
            OrganizationTax = new TaxRate(2_300, IsInclusive: true),
            WithoutPayments = ["exp_1"],
        },
        new Location("Portugal", "Lisboa", "Lisboa"),
        new SocialLink("website", "https://example.com"),
        Hours with { IgnoresHolidays = true },
        Week,
        Sunday with { To = new DateOnly(2027, 4, 3) },
        Morning,
        new CurrentSchedule(Hours, 4) { Outside = OutsideAppointments.None },
        new TimeOff("off_1", Start, Start.AddHours(2), "dentist") { Outside = OutsideAppointments.None },
        new SlotQuery("consultation", Start, Start.AddDays(1), new DateOnly(2027, 3, 29), "Europe/Lisbon", true)
        {
            AtOnce = 400,
            HoldId = "exp_1.hld_1",
            AppointmentId = "apt_1",
            DurationMinutes = 60,
        },
        new NextSlotsQuery("consultation", Start, 3, "Europe/Lisbon")
        {
            DurationMinutes = 60,
            HoldId = "exp_1.hld_1",
            AppointmentId = "apt_1",
        },
        new Room("Europe/Lisbon", Taken, [Start], new DateOnly(2027, 3, 29), [16, 0]),
        Slot,
        new Slots("exp_1", "Europe/Lisbon", [Slot])
        {
            Count = 800,
            Rest = new SlotQuery("consultation", Start.AddHours(1), Start.AddDays(1), new DateOnly(2027, 3, 29), "Europe/Lisbon", true)
            {
                AtOnce = 400,
            },
        },
        new Hold("hld_1", "exp_1", "svc_1", Start, Start.AddMinutes(30), Start.AddMinutes(-10)),
        Ana,
        Request,
        Moved,
        new MoveRequest
        {
            ServiceId = "svc_1",
            Start = Start,
            EndsAt = Start.AddDays(-9),
            LateFee = Price,
            IsByClient = true,
            DurationMinutes = 60,
        },
        new SlotMoved("apt_1", Time) { LateFee = Price, IsByClient = true, SeriesStep = 6 },
        new HoldAdmission(true, Start),
        Time,
        new Cancellation(Start, "usr_1", "ill", Price) { TellsClient = true, IsLapse = true, SeriesStep = 2, FeeByVoucher = 500 },
        new Departure(AppointmentsFate.Reassign, "exp_2"),
        new UpcomingAppointments(1, ["apt_1"]),
        new Reassignment("exp_1", "exp_2") { DurationMinutes = 60 },
        new AppointmentReassigned("exp_2", Moved) { Key = Key, Facts = FactsSamples.Facts },
        new AppointmentBooked(Booked, "f1") { Overrides = [BookingRule.Limit] },
        .. ValuesOf<AppointmentsFate>(),
        new AppointmentConfirmed { Key = Key, Facts = FactsSamples.Facts },
        new AppointmentCompleted { Key = Key, Facts = FactsSamples.Facts },
        new AppointmentMissed { Key = Key, Facts = FactsSamples.Facts },
        new AppointmentCancelled(new Cancellation(Start, "client", "ill", Price) { IsLapse = true })
        {
            Key = Key,
            Facts = FactsSamples.Facts,
        },
        new AppointmentRescheduled(Moved) { Key = Key, ConfirmBy = Start, Facts = FactsSamples.Facts },
        new SlugClaimed("clinic", "tnt_1") { ListedAt = Start },
        Rights,
        new StepRequest(Rights) { ExpectedVersion = 3, Key = Key, TellsClient = true },
        Booked with
        {
            Status = AppointmentStatus.Confirmed,
            ErasedAt = Start.AddDays(2),
            LateFee = Price,
            ConfirmWithinHours = 48,
            ConfirmBy = Start,
            Locale = "pt-PT",
            MailProblem = new MailProblem(Start, "client", "booked", "550 5.1.1 no such mailbox"),
            Series = "ser_1",
            ExpertIds = ["exp_1", "exp_2"],
            ServiceName = "Consultation",
            Questions = [DetailSamples.Question],
            TypedAnswers = DetailSamples.Answers,
            Place = DetailSamples.Place,
            Metadata = DetailSamples.Metadata,
            StaffNotes = "Pays late",
            Payment = PaymentTermsSamples.Payment,
            Voucher = VoucherSamples.Applied,
            Charge = PaymentTermsSamples.Charge,
            Meeting = MeetingSamples.OfAppointment,
        },
        new AppointmentDetails(Ana, "Right knee", Answers)
        {
            TypedAnswers = DetailSamples.Answers,
            Staff = new StaffDetails(DetailSamples.Place, DetailSamples.Metadata, "Pays late"),
        },
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
        .. ValuesOf<SelfRegistration>(),
        .. ValuesOf<RefusalCode>(),
        .. ValuesOf<SlotReason>(),
        .. ValuesOf<AppointmentStatus>(),
    ];

    private static IEnumerable<object> ValuesOf<T>()
        where T : struct, Enum => Enum.GetValues<T>().Cast<object>();
}
