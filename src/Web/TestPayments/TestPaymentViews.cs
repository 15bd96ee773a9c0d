using Actors.Web.Account;
using Actors.Web.Parts;
using Actors.Web.Texts;

namespace Actors.Web.TestPayments;

/// <summary>
/// A page of the test gateway on which somebody pays, or leaves a card. It is for those who try the product out, and in English alone.
/// </summary>
public sealed record TestCheckoutView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>The page.</summary>
    public required TestPageInfo Page { get; init; }

    /// <summary>What stands in its address.</summary>
    public required string Key { get; init; }

    /// <summary>What surrounds it.</summary>
    public Frame Frame => TestFrame.Of(Visit);

    /// <summary>What the page is called.</summary>
    public string Title => Page.KeepsCard ? "Leave a test card" : "Test payment";

    /// <summary>What its button says.</summary>
    public string Button => Page.KeepsCard ? "Leave this card (test)" : $"Pay {Amount} (test)";

    /// <summary>How much is to be paid, for people.</summary>
    public string Amount => Languages.Default.Format.Money(Page.Amount, Page.Currency);
}

/// <summary>The page of the test gateway that asks an expert.</summary>
public sealed record TestAccountView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>The page.</summary>
    public required TestAccountInfo Account { get; init; }

    /// <summary>What stands in its address.</summary>
    public required string Key { get; init; }

    /// <summary>What surrounds it.</summary>
    public Frame Frame => TestFrame.Of(Visit);
}

/// <summary>What surrounds the pages of the test gateway.</summary>
internal static class TestFrame
{
    /// <summary>It, in English, without scripts.</summary>
    /// <param name="visit">The visit.</param>
    public static Frame Of(AccountVisit visit) => visit.Frame with { Language = Languages.Default, Modules = [], Owner = "Test payments" };
}
