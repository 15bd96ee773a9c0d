using System.Security.Cryptography;

namespace Actors.Web.Pages;

/// <summary>Keys of forms, by which the API knows a form that is sent twice.</summary>
internal static class Keys
{
    /// <summary>A key that no other form has.</summary>
    public static string Fresh() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
