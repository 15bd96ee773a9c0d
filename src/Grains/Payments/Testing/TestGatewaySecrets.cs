using System.Globalization;
using Actors.Grains.Secrets;

namespace Actors.Grains.Payments.Testing;

/// <summary>
/// What browsers prove themselves with towards the test gateway: derived from the installation's key, and stored nowhere. Comparing
/// takes as long wherever two differ.
/// </summary>
/// <param name="keys">The installation's keys.</param>
public sealed class TestGatewaySecrets(IPurposeKeys keys)
{
    private const string Between = "_secret_";

    private readonly DerivedToken _tokens = new(keys.For(Purposes.TestGateway), PartsFraming.LengthPrefixed);

    /// <summary>The client secret of an intent or a setup.</summary>
    /// <param name="id">The intent.</param>
    public string ClientSecretOf(string id) => id + Between + _tokens.Text("client-secret", id);

    /// <summary>True when a text is the client secret of an intent.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The intent.</param>
    public bool IsClientSecret(string text, string id) =>
        text.Length == id.Length + Between.Length + DerivedToken.TextLength
        && text.StartsWith(id + Between, StringComparison.Ordinal)
        && _tokens.Matches(text.AsSpan(id.Length + Between.Length), "client-secret", id);

    /// <summary>What stands in the address of a page on which people pay.</summary>
    /// <param name="checkoutId">The page.</param>
    public string PageKeyOf(string checkoutId) => _tokens.Text("page", checkoutId);

    /// <summary>True when a text is what stands in the address of such a page.</summary>
    /// <param name="text">The text.</param>
    /// <param name="checkoutId">The page.</param>
    public bool IsPageKey(string text, string checkoutId) => _tokens.Matches(text, "page", checkoutId);

    /// <summary>What stands in a link to the page that asks an expert.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="link">Which of its links.</param>
    public string LinkKeyOf(string accountId, int link)
    {
        var number = link.ToString(CultureInfo.InvariantCulture);
        return number + "." + _tokens.Text("link", accountId, number);
    }

    /// <summary>Which link a text is; null when it is none of the account's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="accountId">The account.</param>
    public int? LinkOf(string text, string accountId)
    {
        if (text.Split('.') is not [var number, var token] || !_tokens.Matches(token, "link", accountId, number)) return null;
        return int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
