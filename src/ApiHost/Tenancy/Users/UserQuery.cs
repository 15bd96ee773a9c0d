using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Tenancy.Members;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.ApiHost.Tenancy.Users;

/// <summary>Which users are listed.</summary>
internal sealed record UserQuery(Paging Paging, string? MemberType, string? Status, string? Search) : IQuery<UserQuery>
{
    private static readonly string[] Statuses =
    [
        TenancyDocuments.ActiveMember, TenancyDocuments.RemovedMember, TenancyDocuments.PendingMember, TenancyDocuments.RejectedMember,
    ];

    /// <summary>The parameter that asks for one role.</summary>
    public static QueryParameter OfMemberType { get; } =
        new("memberType", "string", "Only this role.", "member") { Values = RoleNames.All };

    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        QueryParameter.OfWords("search", "Words of name, address, company or phone number.", "Bea"),
        OfMemberType,
        new("status", "string", "Only those who are members, were removed, wait to join, or were rejected.", "active")
        {
            Values = Statuses,
        },
        new("registrationDate", "string", "Only those who joined on this day, in UTC.", "2027-03-01") { Format = "date" },
        new("registeredFrom", "string", "Only those who joined on this date, or at this time, or later.", "2027-03-01"),
        new("registeredTo", "string", "Only those who joined on this date, or before this time, or earlier.", "2027-03-31"),
    ];

    /// <summary>From when on they joined; null for any time.</summary>
    public DateTimeOffset? JoinedFrom { get; init; }

    /// <summary>Before when they joined; null for any time.</summary>
    public DateTimeOffset? JoinedBefore { get; init; }

    /// <inheritdoc/>
    public static UserQuery Read(ref QueryReader query)
    {
        var memberType = MemberTypeIn(ref query);
        var status = query.Text("status", 20);
        if (status is not null && !Statuses.Contains(status)) query.Add("status", $"must be one of {string.Join(", ", Statuses)}");
        var (from, before) = JoinedIn(ref query);
        return new UserQuery(Paging.Read(ref query), memberType, status, query.Words("search", 200))
        {
            JoinedFrom = from,
            JoinedBefore = before,
        };
    }

    // All that is given must hold.
    private static (DateTimeOffset? From, DateTimeOffset? Before) JoinedIn(ref QueryReader query)
    {
        var from = query.DateOrInstant("registeredFrom", isEnd: false);
        var before = query.DateOrInstant("registeredTo", isEnd: true);
        if (before < from) query.Add("registeredTo", "must not be before registeredFrom");
        if (query.Date("registrationDate") is not { } date) return (from, before);
        var day = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        return (from > day ? from : day, before < day.AddDays(1) ? before : day.AddDays(1));
    }

    /// <summary>Reads the role that is asked for.</summary>
    public static string? MemberTypeIn(ref QueryReader query)
    {
        var role = query.Text("memberType", 20);
        if (role is not null && !RoleNames.TryParse(role, out _)) query.Add("memberType", MemberValidators.RoleExpected);
        return role;
    }
}

/// <summary>Who is looked for in the directory.</summary>
internal sealed record DirectoryQuery(Paging Paging, string? MemberType, string? Search) : IQuery<DirectoryQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        QueryParameter.OfWords("search", "Words of public fields.", "Bea"),
        QueryParameter.OfWords("location", "Words of the place.", "Lisboa"),
        QueryParameter.OfWords("skills", "Words of skills, separated by commas.", "safety,planning"),
        UserQuery.OfMemberType,
    ];

    /// <inheritdoc/>
    public static DirectoryQuery Read(ref QueryReader query)
    {
        // A directory row's words are those of all public fields, so what is asked of each is asked of the row.
        string?[] words = [query.Words("location", 100), query.Words("skills", 200), query.Words("search", 200)];
        var search = string.Join(' ', words.OfType<string>());
        return new DirectoryQuery(Paging.Read(ref query), UserQuery.MemberTypeIn(ref query), search.Length == 0 ? null : search);
    }
}
