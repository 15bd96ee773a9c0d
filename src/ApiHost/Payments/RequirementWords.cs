namespace Actors.ApiHost.Payments;

/// <summary>
/// What a payment provider asks for, in words: <c>individual.verification.document</c> says nothing to whoever has to send a passport. What
/// is not known here is told as it is, with spaces (Stripe, Connect, requirements of accounts).
/// </summary>
internal static class RequirementWords
{
    private static readonly (string Part, string Words)[] Known =
    [
        ("external_account", "A bank account to pay out to"),
        ("tos_acceptance", "Acceptance of the payment provider's terms"),
        ("verification.additional_document", "A second document that proves the address"),
        ("verification.document", "A document that proves the identity"),
        ("business_profile.url", "The address of the web page"),
        ("business_profile.mcc", "The kind of business"),
        ("business_profile", "What the business does"),
        (".dob.", "The date of birth"),
        (".address", "The address"),
        (".first_name", "The name"),
        (".last_name", "The name"),
        (".id_number", "The number of the identity card"),
        (".ssn_last_4", "The last four digits of the social security number"),
        (".email", "The e-mail address"),
        (".phone", "The phone number"),
        ("company.tax_id", "The tax number of the company"),
        ("owners_provided", "The owners of the company"),
    ];

    /// <summary>What is asked for, in words.</summary>
    public static string Of(string requirement)
    {
        foreach (var (part, words) in Known)
            if (requirement.Contains(part, StringComparison.Ordinal)) return words;
        return requirement.Replace('_', ' ').Replace('.', ' ');
    }
}
