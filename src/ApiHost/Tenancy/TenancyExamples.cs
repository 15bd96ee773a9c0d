using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.ApiHost.Tenancy.Members;
using Actors.ApiHost.Tenancy.Organizations;
using Actors.ApiHost.Tenancy.Public;
using Actors.ApiHost.Tenancy.Users;

namespace Actors.ApiHost.Tenancy;

/// <summary>Examples of tenancy for the contract.</summary>
internal static class TenancyExamples
{
    private const string TenantId = "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f";
    private const string Email = "bea@example.com";

    private static readonly DateTime At = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Adds them.</summary>

    public static void Add(ExampleCatalog examples)
    {
        WeeklyHoursBody[] hours = [new() { Days = [1, 2, 3, 4, 5], Start = "09:00", End = "18:00" }];
        var branding = new BrandingBody { LogoUrl = "https://example.com/logo.svg", PrimaryColor = "#0a7d5c", SecondaryColor = "#f5f0e6" };
        examples
            .Add(branding, TenancyRequests.Default.BrandingBody)
            .Add(
                new OrganizationInput
                {
                    Name = "Acme Care",
                    Slug = "acme-care",
                    Industry = "Health",
                    BusinessType = "Clinic",
                    Phone = "+351210000000",
                    Email = "hello@example.com",
                    TimeZone = "Europe/Lisbon",
                    BusinessHours = hours,
                    Address = "Rua Augusta 1\n1100-048 Lisboa",
                    Branding = branding,
                    BookingPage = PublicOrganizationExamples.Page,
                    SelfRegistration = "approval",
                    Settings = new Dictionary<string, string?> { ["greeting"] = "Welcome" },
                },
                TenancyRequests.Default.OrganizationInput)
            .Add(Organization(hours, branding), TenancyAnswers.Default.OrganizationView);
        PublicOrganizationExamples.Add(examples);
        AddMembers(examples);
        AddProfiles(examples);
    }

    private static OrganizationView Organization(IReadOnlyList<WeeklyHoursBody> hours, BrandingBody branding) => new()
    {
        Id = TenantId,
        Name = "Acme Care",
        Slug = "acme-care",
        Role = "owner",
        Status = "active",
        Industry = "Health",
        BusinessType = "Clinic",
        Phone = "+351210000000",
        Email = "hello@example.com",
        TimeZone = "Europe/Lisbon",
        BusinessHours = hours,
        Branding = branding,
        LogoUrl = "/api/v1/tenants/acme-care/logo/img_0123456789abcdef0123456789abcdef",
        BookingPage = PublicOrganizationExamples.Page,
        SelfRegistration = "approval",
        Settings = new Dictionary<string, string> { ["greeting"] = "Welcome" },
        CreatedAt = At,
        UpdatedAt = At,
        Version = 1,
    };

    private static void AddMembers(ExampleCatalog examples)
    {
        const string user = "usr_01hzx3v7qk8m5n2p4r6t8w0y1f";
        const string invitation = "inv_01hzx3v7qk8m5n2p4r6t8w0y1f";
        examples
            .Add(new MemberPatch { Role = "expert", ExpertId = "exp_01hzx3v7qk8m5n2p4r6t8w0y1f" }, TenancyRequests.Default.MemberPatch)
            .Add(new JoinApproval { Role = "member" }, TenancyRequests.Default.JoinApproval)
            .Add(
                new JoinRequestView { UserId = user, Name = "Bea Ramos", Email = Email, AskedAt = At },
                TenancyAnswers.Default.JoinRequestView)
            .Add(new InvitationInput { Email = Email, Role = "admin" }, TenancyRequests.Default.InvitationInput)
            .Add(
                new AcceptInput { Token = $"{TenantId}.{invitation}.sZ8mW1c7mXo0bq3Wn5p9t2v4x6z8A0C2E4G6I8K0M2O" },
                TenancyRequests.Default.AcceptInput)
            .Add(
                new MemberView { UserId = user, Name = "Bea Ramos", Email = Email, Role = "admin", JoinedAt = At, Version = 1 },
                TenancyAnswers.Default.MemberView)
            .Add(
                new InvitationView
                {
                    Id = invitation,
                    Email = Email,
                    Role = "admin",
                    InvitedBy = user,
                    CreatedAt = At,
                    ExpiresAt = At.AddDays(7)
                },
                TenancyAnswers.Default.InvitationView)
            .Add(
                new AcceptedInvitationView { TenantId = TenantId, TenantSlug = "acme-care", Role = "admin" },
                TenancyAnswers.Default.AcceptedInvitationView);
    }

    private static void AddProfiles(ExampleCatalog examples)
    {
        var address =
            new AddressBody { Street = "Rua Augusta 1", City = "Lisboa", State = "Lisboa", ZipCode = "1100-048", Country = "Portugal" };
        var certification = new CertificationBody
        {
            Name = "PMP",
            Issuer = "PMI",
            IssueDate = new DateOnly(2026, 3, 1),
            ExpiryDate = new DateOnly(2029, 3, 1)
        };
        var notifications = new NotificationsBody { Email = true, Sms = false, Push = true };
        var input = new ProfileInput
        {
            FirstName = "Bea",
            LastName = "Ramos",
            Phone = "+351910000000",
            Address = address,
            Skills = ["Safety management"],
            Certifications = [certification],
            NotificationPreferences = notifications,
        };
        examples
            .Add(address, TenancyRequests.Default.AddressBody)
            .Add(certification, TenancyRequests.Default.CertificationBody)
            .Add(notifications, TenancyRequests.Default.NotificationsBody)
            .Add(input, TenancyRequests.Default.ProfileInput)
            .Add(
                new ProfileView
                {
                    Id = "usr_01hzx3v7qk8m5n2p4r6t8w0y1f",
                    Name = "Bea Ramos",
                    Email = Email,
                    MemberType = "member",
                    Status = "active",
                    City = "Lisboa",
                    Skills = ["Safety management"],
                    MemberSince = At,
                    Version = 2,
                },
                TenancyAnswers.Default.ProfileView);
    }
}
