namespace Actors.Web.Texts;

/// <summary>What is done with an appointment at the desk.</summary>
public sealed record AppointmentStepTexts
{
    public required string Scope { get; init; }

    public required string ScopeThis { get; init; }

    public required string ScopeFollowing { get; init; }

    public required string ScopeAll { get; init; }

    /// <summary>The client is told at an address.</summary>
    public required Func<string, string> IsTold { get; init; }

    public required string IsNotTold { get; init; }

    public required string LeaveAsIs { get; init; }

    public required string CancelTitle { get; init; }

    public required string DeclineTitle { get; init; }

    public required string Cancel { get; init; }

    public required string Decline { get; init; }

    public required string Keep { get; init; }

    public required string Reason { get; init; }

    public required string ReasonHint { get; init; }

    public required string ReasonProblem { get; init; }

    /// <summary>What cancelling costs now.</summary>
    public required Func<string, string> FeeIs { get; init; }

    public required string NoFee { get; init; }

    public required string ClientPaysNothing { get; init; }

    /// <summary>What it would cost the client to cancel now.</summary>
    public required Func<string, string> ClientWouldPay { get; init; }

    /// <summary>Until when cancelling costs the client nothing.</summary>
    public required Func<string, string> FreeUntil { get; init; }

    public required string TimeIsFreed { get; init; }

    public required string MoveTitle { get; init; }

    public required string Move { get; init; }

    public required string ChooseTime { get; init; }

    public required string AnotherTime { get; init; }

    public required string Was { get; init; }

    public required string WillBe { get; init; }

    public required string ReassignTitle { get; init; }

    public required string Reassign { get; init; }

    public required string NewExpert { get; init; }

    public required string NobodyElse { get; init; }

    public required string ExpertMissing { get; init; }

    /// <summary>An expert who is free then.</summary>
    public required Func<string, string> IsFree { get; init; }

    /// <summary>An expert of whom that is not known.</summary>
    public required Func<string, string> MayNotBeFree { get; init; }

    /// <summary>Why an expert cannot take it over, by the API's code; null for what is no reason of that kind.</summary>
    public required Func<string, string?> ReassignRefusal { get; init; }

    public required string EditTitle { get; init; }

    public required string StaffNotesHint { get; init; }

    public required string Save { get; init; }

    /// <summary>What is wrong with a field, by its name in the form.</summary>
    public required Func<string, string> FieldProblem { get; init; }

    public required string Overtaken { get; init; }

    public required string OvertakenHelp { get; init; }

    public required string Versions { get; init; }

    public required string Mine { get; init; }

    public required string Theirs { get; init; }

    public required string KeepMine { get; init; }

    public required string TakeTheirs { get; init; }

    public required string EditTheirs { get; init; }
}
