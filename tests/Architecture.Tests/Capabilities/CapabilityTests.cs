using System.Reflection;
using Actors.Grains;

namespace Actors.Architecture.Tests.Capabilities;

/// <summary>
/// Arrows between capabilities, as they are in the compiled code (a constant leaves no trace there). An arrow that is not in its table
/// fails: turn it round, or move what both need further down. So does a line of the table that no code needs any more: take it out.
/// </summary>
public sealed class CapabilityTests
{
    private const string Shared = nameof(Shared);

    /// <summary>Contracts and grains. What is further up may know what is further down, so there is no way back.</summary>
    private static readonly ArrowTable Grains = new("""
        Webhooks      -> Tenancy Mail Effects PublicEvents Journaling Secrets Configuration Shared
        ExternalCalendars -> Scheduling Mail Tenancy Effects PublicEvents Journaling Secrets Configuration Shared
        Meetings      -> Scheduling Effects PublicEvents Journaling Shared
        Billing       -> Payments Scheduling InboundWebhooks Tenancy Mail Effects PublicEvents Journaling Configuration Shared
        Payments      -> Scheduling InboundWebhooks Mail Effects PublicEvents Journaling Secrets Configuration Shared
        Vouchers      -> Payments Scheduling Tenancy Privacy Mail Effects PublicEvents Journaling Secrets Shared
        Waitlist      -> Scheduling Privacy Effects PublicEvents Journaling Secrets Configuration Shared
        Reviews       -> Scheduling Privacy Effects PublicEvents Journaling Shared
        Scheduling    -> Tenancy Images Privacy Mail Effects PublicEvents Journaling Secrets Configuration Text Shared
        Identity      -> InboundWebhooks Tenancy Privacy Mail Effects PublicEvents Journaling Configuration Text Shared
        InboundWebhooks -> Privacy Effects PublicEvents Journaling Configuration Shared
        Tenancy       -> Images Privacy Mail Effects PublicEvents Journaling Secrets Configuration Shared
        Idempotency   -> PublicEvents Journaling Shared
        Images        -> Journaling Shared
        Privacy       -> Shared
        Mail          -> Configuration Text Shared
        PublicEvents  -> Journaling Shared
        Effects       -> Journaling Configuration Shared
        Journaling    -> Text Shared
        Secrets       ->
        Configuration ->
        Text          ->
        Shared        ->
        """);

    /// <summary>The API's host: capabilities register with HTTP and the contract, which know none of them.</summary>
    private static readonly ArrowTable Host = new("""
        Webhooks   -> OpenApi Http
        Payments   -> Scheduling Identity OpenApi Http
        ExternalCalendars -> Scheduling OpenApi Http
        Meetings   -> Scheduling OpenApi Http
        Billing    -> OpenApi Http
        Demo       -> Reviews Http
        Vouchers   -> Payments Scheduling Identity OpenApi Http
        Privacy    -> Vouchers Waitlist Reviews Scheduling Tenancy Identity OpenApi Http
        Tenancy    -> Scheduling Images Identity OpenApi Http
        Waitlist   -> Scheduling Identity OpenApi Http
        Reviews    -> Identity OpenApi Http
        Scheduling -> Images Identity OpenApi Http
        Images     -> Http
        Audit      -> OpenApi Http
        Operator   -> OpenApi Http
        Identity   -> OpenApi Http
        Health     -> InboundWebhooks OpenApi Http
        InboundWebhooks -> Identity OpenApi Http
        Live       -> Scheduling Identity OpenApi Http
        Pages      -> Http
        OpenApi    -> Http
        Http       ->
        """);

    public static TheoryData<string> Tables => ["Grains", "Host"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Capabilities_know_only_what_their_table_says(string name)
    {
        var (table, code) = name == "Grains"
            ? (Grains, ArrowsOf("Actors.Grains.Interfaces", "Actors.Grains"))
            : (Host, ArrowsOf("Actors.ApiHost"));
        code.Except(table.Arrows).ShouldBeEmpty("new arrows");
        table.Arrows.Except(code).ShouldBeEmpty("arrows that no code needs any more");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_way_leads_back(string name) => (name == "Grains" ? Grains : Host).FindCycle().ShouldBeNull();

    [Fact]
    public void A_cycle_is_found() => new ArrowTable("A -> B\nB -> C\nC -> B").FindCycle().ShouldBe("B -> C -> B");

    private static HashSet<string> ArrowsOf(params string[] assemblies)
    {
        var all = assemblies.Select(Assembly.Load).SelectMany(assembly => assembly.GetTypes())
            .Where(type => CapabilityOf(type) is not null).ToHashSet();
        var arrows = from type in all
                     from named in TypeReferences.Of(type)
                     where all.Contains(named)
                     let arrow = (From: CapabilityOf(type), To: CapabilityOf(named))
                     where arrow.From != arrow.To && !IsTableOfContents(type)
                     select $"{arrow.From} -> {arrow.To}";
        return [.. arrows];
    }

    // They name every module, which is what they are for.
    private static bool IsTableOfContents(Type type) =>
        (type.DeclaringType ?? type).Name is nameof(GrainServices) or "ApiComposition" or "Program";

    // A namespace is the assembly's name and its folders; the first folder is the capability.
    private static string? CapabilityOf(Type type)
    {
        var root = type.Assembly.GetName().Name!;
        if (type.Namespace is not { } name) return null;
        if (name == root) return Shared;
        return name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;
    }
}
