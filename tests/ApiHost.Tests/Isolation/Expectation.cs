namespace Actors.ApiHost.Tests.Isolation;

/// <summary>A class of routes, and what each caller hears there: with ids of the own tenant, and with ids of the other.</summary>
/// <param name="Own">With ids of the caller's own tenant, or where the route has none.</param>
/// <param name="Foreign">With ids of the other tenant.</param>
internal sealed record Expectation(Func<Who, Hears> Own, Func<Who, Hears> Foreign)
{
    /// <summary>True when whoever comes in uses up what the id names: the next finds it gone.</summary>
    public bool Consumes { get; init; }

    /// <summary>True when it ends the session that it is called with, so that it has to come last.</summary>
    public bool EndsSession { get; init; }

    /// <summary>True when it tells everybody the name of the organisation that is asked for, which is why it is asked.</summary>
    public bool TellsName { get; init; }

    /// <summary>True when the last of its ids is a name that the caller gives: whatever it is, it is the caller's own thing.</summary>
    public bool NamesNew { get; init; }

    /// <summary>With some ids of the own tenant and some of the other: who comes in finds nothing.</summary>
    /// <param name="who">The caller.</param>
    public Hears Mixed(Who who) => Own(who) == Hears.Admitted ? Hears.NotFound : Own(who);

    /// <summary>The same with API keys: they are admins where they may come, and come nowhere else but where everybody does.</summary>
    /// <param name="areAllowed">True when keys may come with a scope.</param>
    public Expectation WithKeys(bool areAllowed)
    {
        if (ReferenceEquals(Own, Open.Own)) return this;
        return this with { Own = who => OfKey(Own, who), Foreign = who => OfKey(Foreign, who) };

        Hears OfKey(Func<Who, Hears> people, Who who) => who != Who.ApiKey ? people(who) : areAllowed ? people(Who.Admin) : Hears.Forbidden;
    }

    /// <summary>Everybody, and no tenant is concerned.</summary>
    public static Expectation Open { get; } = new(_ => Hears.Admitted, _ => Hears.Admitted);

    /// <summary>Everybody who names a tenant.</summary>
    public static Expectation Public { get; } = Of(_ => Hears.Admitted, _ => Hears.NotFound);

    /// <summary>Whoever has the token that stands in the address; with a made-up one it is there for nobody.</summary>
    public static Expectation Token { get; } = Of(_ => Hears.NotFound, _ => Hears.NotFound);

    /// <summary>Everybody who has signed in, whatever the tenant.</summary>
    public static Expectation SignedIn { get; } = new(
        who => who is Who.Anonymous or Who.Removed ? Hears.SignIn : Hears.Admitted,
        who => who is Who.Anonymous or Who.Removed ? Hears.SignIn : Hears.Admitted);

    /// <summary>Those who operate the installation, whatever the tenant.</summary>
    public static Expectation Operators { get; } = new(OfOperators, OfOperators);

    /// <summary>A session of the member's: it belongs to no tenant, and to nobody else.</summary>
    public static Expectation MembersSession { get; } = new(
        who => who == Who.Member ? Hears.Admitted : Others(who), Others);

    /// <summary>Everybody who belongs to the tenant.</summary>
    public static Expectation Members { get; } = Roles(Who.Client, Who.Member, Who.Expert, Who.OtherExpert, Who.Admin, Who.Owner);

    /// <summary>Everybody who belongs to the tenant, but not as a client.</summary>
    public static Expectation Participants { get; } = Roles(Who.Member, Who.Expert, Who.OtherExpert, Who.Admin, Who.Owner);

    /// <summary>Admins and owners.</summary>
    public static Expectation Admins { get; } = Roles(Who.Admin, Who.Owner);

    /// <summary>Admins and owners see all calendars, experts their own.</summary>
    public static Expectation OwnCalendars { get; } = Roles(Who.Expert, Who.OtherExpert, Who.Admin, Who.Owner);

    /// <summary>Owners.</summary>
    public static Expectation Owners { get; } = Roles(Who.Owner);

    /// <summary>The expert concerned, admins and owners. An expert's right is to one id, so another's is 403 wherever it is.</summary>
    public static Expectation Experts { get; } = Of(
        who => Without(who) ?? (who is Who.Expert or Who.Admin or Who.Owner ? Hears.Admitted : Hears.Forbidden),
        who => Without(who) ?? (who is Who.Admin or Who.Owner ? Hears.NotFound : Hears.Forbidden));

    /// <summary>An appointment: for those who have nothing to do with it there is none.</summary>
    public static Expectation Appointment { get; } = Of(
        who => who switch
        {
            Who.Anonymous => Hears.SignIn,
            Who.Client or Who.Expert or Who.Admin or Who.Owner => Hears.Admitted,
            _ => Hears.NotFound,
        },
        who => who == Who.Anonymous ? Hears.SignIn : Hears.NotFound);

    /// <summary>What somebody buys who is none of the callers: theirs who have its token, and those who manage.</summary>
    public static Expectation Purchase { get; } = Of(
        who => who is Who.Admin or Who.Owner ? Hears.Admitted : Appointment.Foreign(who), Appointment.Foreign);

    /// <summary>What somebody who belongs to the tenant does with an appointment.</summary>
    public static Expectation MembersAppointment { get; } = Of(
        who => Without(who) ?? Appointment.Own(who), who => Without(who) ?? Appointment.Foreign(who));

    /// <summary>What staff does with an appointment.</summary>
    public static Expectation StaffsAppointment { get; } = Of(
        who => who == Who.Client ? Hears.Forbidden : MembersAppointment.Own(who), who => MembersAppointment.Foreign(who));

    private static Expectation Roles(params Who[] admitted) => Of(
        who => Without(who) ?? (admitted.Contains(who) ? Hears.Admitted : Hears.Forbidden),
        who => Without(who) ?? (admitted.Contains(who) ? Hears.NotFound : Hears.Forbidden));

    private static Hears OfOperators(Who who) => who switch
    {
        Who.Operator => Hears.Admitted,
        Who.Anonymous or Who.Removed => Hears.SignIn,
        _ => Hears.Forbidden,
    };

    private static Hears Others(Who who) => who is Who.Anonymous or Who.Removed ? Hears.SignIn : Hears.NotFound;

    private static Hears? Without(Who who) => who switch
    {
        Who.Anonymous => Hears.SignIn,
        Who.Outsider or Who.Operator => Hears.Forbidden,
        _ => null,
    };

    // Wherever a tenant is concerned, a token that is good no more and a contradiction are told first.
    private static Expectation Of(Func<Who, Hears> own, Func<Who, Hears> foreign) =>
        new(who => First(who) ?? own(who), who => First(who) ?? foreign(who));

    private static Hears? First(Who who) => who switch
    {
        Who.Removed => Hears.SignIn,
        Who.Contradicting => Hears.Forbidden,
        _ => null,
    };
}
