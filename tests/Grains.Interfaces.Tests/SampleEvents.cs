using System.Collections.Immutable;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>One event of each kind with every field filled.</summary>
internal static class SampleEvents
{
    internal static readonly DateTimeOffset Start = new(2027, 3, 29, 8, 0, 0, TimeSpan.Zero);
    internal static readonly TakenTime Time = new("svc_1", Start, Start.AddMinutes(30), 5, 10);
    internal static readonly Money Price = new(5000, "EUR");
    internal static readonly CancellationPolicy Policy = new(24, 50);
    internal static readonly Client Ana = new("Ana Sousa", "ana@example.com", "+351910000000");

    internal static readonly ImmutableDictionary<string, string> Answers =
        ImmutableDictionary<string, string>.Empty.Add("First visit?", "Yes");

    internal static readonly ServiceDefinition Definition = new()
    {
        Name = "Consultation",
        ServiceType = "consultation",
        Description = "A first talk",
        DurationMinutes = 30,
        SlotIntervalMinutes = 15,
        BufferBeforeMinutes = 5,
        BufferAfterMinutes = 10,
        MinimumNoticeMinutes = 60,
        BookingWindowDays = 90,
        MaxPerDay = 8,
        MaxPerWeek = 30,
        Capacity = 2,
        Price = Price,
        RequiresConfirmation = true,
        CancellationPolicy = Policy,
        ExpertIds = ["exp_1"],
        Reminders = [60],
        Questions = ["First visit?"],
        Active = true,
    };

    internal static readonly ExpertProfile Profile = new()
    {
        DisplayName = "Rita Alves",
        Email = "rita@example.com",
        Title = "Dr.",
        Bio = "Physiotherapist",
        TimeZone = "Europe/Lisbon",
        Categories = ["physiotherapy"],
        Languages = ["pt"],
        YearsOfExperience = 12,
        Location = new Location("Portugal", "Lisboa", "Lisboa"),
        SocialLinks = [new SocialLink("website", "https://example.com")],
    };

    internal static readonly Appointment Booked = new()
    {
        Id = "apt_1",
        ExpertId = "exp_1",
        ServiceId = "svc_1",
        ServiceType = "consultation",
        Status = AppointmentStatus.Scheduled,
        ScheduledAt = Start,
        EndsAt = Start.AddMinutes(30),
        TimeZone = "Europe/Lisbon",
        Client = Ana,
        ClientUserId = "usr_1",
        Notes = "Left knee",
        Answers = Answers,
        Price = Price,
        CancellationPolicy = Policy,
        Cancellation = new Cancellation(Start, "usr_1", "ill", Price),
        CreatedAt = Start,
        UpdatedAt = Start,
        Version = 1,
    };

    internal static readonly OrganizationProfile Clinic = new()
    {
        Name = "Clinic",
        Slug = "clinic",
        Industry = "Health",
        BusinessType = "Clinic",
        Phone = "+351210000000",
        Email = "hello@example.com",
        TimeZone = "Europe/Lisbon",
        BusinessHours = [new WeeklyHours([1, 2, 3, 4, 5], new TimeRange(new TimeOnly(9, 0), new TimeOnly(18, 0)))],
        Branding = new Branding("https://example.com/logo.svg", "#0a7d5c", "#f5f0e6"),
        Settings = ImmutableDictionary<string, string>.Empty.Add("greeting", "Welcome"),
    };

    internal static readonly MemberProfile About = new()
    {
        FirstName = "Bea",
        LastName = "Ramos",
        Phone = "+351910000001",
        Company = "Clinic",
        Title = "Dr.",
        Address = new PostalAddress("Rua Augusta 1", "Lisboa", "Lisboa", "1100-048", "Portugal"),
        Bio = "Physiotherapist",
        Website = "https://example.com",
        LinkedIn = "https://linkedin.com/in/bea",
        AvatarUrl = "https://example.com/bea.png",
        Skills = ["Safety"],
        Certifications = [new Certification("PMP", "PMI", new DateOnly(2026, 3, 1), new DateOnly(2029, 3, 1))],
        Notifications = new NotificationPreferences(true, true, true),
    };

    /// <summary>The samples.</summary>
    public static IReadOnlyList<IEvent> All { get; } =
    [
        new CalendarOpened("exp_1", "Europe/Lisbon"),
        new CalendarClosed(),
        new ScheduleSet(new Schedule(
            "Europe/Lisbon",
            [new WeeklyHours([1, 2, 3, 4, 5], new TimeRange(new TimeOnly(9, 0), new TimeOnly(12, 30)))],
            [new DateOverride(new DateOnly(2027, 3, 28), [new TimeRange(new TimeOnly(10, 0), new TimeOnly(0, 0))])])),
        new TimeOffAdded(new TimeOff("off_1", Start, Start.AddHours(2), "dentist"), "f1"),
        new TimeOffRemoved("off_1"),
        new SlotHeld("hld_1", Time, Start, "f1"),
        new HoldExtended("hld_1", Start.AddMinutes(10), "f1"),
        new HoldReleased("hld_1"),
        new HoldExpired("hld_1"),
        new SlotBooked("apt_1", Time, "hld_1"),
        new SlotMoved("apt_1", Time),
        new SlotReleased("apt_1"),
        new AppointmentBooked(Booked, "f1"),
        new BookingRefused(
            new Refusal(RefusalCode.ScheduleConflict, "The time is taken.")
            {
                Fields = [new FieldProblem("scheduledAt", "is taken")],
                NextAvailable = [Start],
            },
            "f1"),
        new AppointmentAmended(new AppointmentDetails(Ana, "Right knee", Answers)),
        new AppointmentConfirmed(),
        new AppointmentCompleted(),
        new AppointmentMissed(),
        new AppointmentCancelled(new Cancellation(Start, "client", "ill", Price)),
        new AppointmentErased(),
        new AppointmentReassigned("exp_2", new ReservedTime(Start, Start.AddMinutes(30), 0)),
        new AppointmentRescheduled(new ReservedTime(Start, Start.AddMinutes(30), 7)),
        new MoveRefused(
            new Refusal(RefusalCode.ScheduleConflict, "The time is taken.")
            {
                Fields = [new FieldProblem("start", "is taken")],
                NextAvailable = [Start]
            })
        {
            Key = new CreationKey("stp_1", "f1"),
        },
        new ServiceCreated("svc_1", Definition, "f1"),
        new ServiceChanged("svc_1", Definition),
        new ServiceRemoved("svc_1"),
        new ExpertCreated("exp_1", Profile, "f1"),
        new ExpertChanged(Profile),
        new ExpertRemoved(),
        new AccountRegistered(
            "usr_1", "rita@example.com", "Rita Alves", "+351910000000", "Clinic", "Dr.", "AQAAAAIA+/==", "tnt_1", "f1"),
        new PasswordRehashed("AQAAAAIA+/=="),
        new SignedIn("ses_1"),
        new ExternalAccountLinked("usr_1", new ExternalProfile("https://issuer.example", "user_1", "Rita Alves", "rita@example.com")),
        new VerificationAsked("mtk_1"),
        new EmailVerified(),
        new PasswordForgotten("0123456789abcdef"),
        new PasswordResetAsked("mtk_2"),
        new PasswordWasReset("AQAAAAIA+/=="),
        new PasswordChanged("AQAAAAIA+/=="),
        new SessionStarted("usr_1", "0123456789abcdef", "tnt_1", "digest", Start.AddHours(12), true) { IdleFor = TimeSpan.FromHours(1) },
        new SessionRefreshed("digest"),
        new SessionEnded(SessionEnd.Reuse),
        new ApiKeyIssued("key_1", "Website", ["services:read", "appointments:write"], "digest", "M2Oa", Start.AddDays(90), "usr_1", "f1"),
        new ApiKeyRevoked(),
        new AccountErased("usr_1"),
        new ErasureAdvanced("usr_1", 2, true),
        new TenantCreated("tnt_1", Clinic, "usr_1"),
        new TenantProfileChanged(Clinic),
        new TenantDeletionRequested(Start),
        new TenantRestored(),
        new TenantDeleted(),
        new TenantFounded("tnt_1", Clinic, "f1"),
        new InvitationSent("inv_1", "bea@example.com", Role.Admin, "usr_1", Start, "n1", "h1", "f1"),
        new InvitationRevoked("inv_1"),
        new InvitationsKept(
            [KeptInvitation.Of(new InvitationSent("inv_1", "bea@example.com", Role.Admin, "usr_1", Start, "n1", "h1", "f1"), Start, null)],
            [KeptInvitation.Of(
                new InvitationSent("inv_2", "rui@example.com", Role.Member, "usr_1", Start, "n2", "h2", null), Start, "usr_3")]),
        new MemberErased(),
        new InvitationAccepted("inv_1", "usr_2", "Bea Ramos", "bea@example.com", Role.Admin),
        new TenantJoined("tnt_2"),
        new SlugClaimed("clinic", "tnt_1"),
        new SlugReleased("clinic", "tnt_1", Start),
        new SlugLetGo("clinic"),
        new RoleDecided("usr_2", Role.Expert, "exp_1"),
        new RemovalDecided("usr_2"),
        new MemberJoined("usr_2", "Bea Ramos", "bea@example.com", Role.Expert, "exp_1", 4) { Profile = About },
        new MemberProfileChanged("Bea Ramos", About),
        new MemberRoleChanged(Role.Expert, "exp_1", 5),
        new MemberRemoved(6),
        new MemberJoinAsked("usr_2", "Bea Ramos", "bea@example.com") { Profile = About },
        new MemberJoinRejected(7),
        new JoiningApproved("usr_2", Role.Member),
        new JoiningRejected("usr_2"),
        .. Samples.All.SelectMany(samples => samples.Events),
    ];
}
