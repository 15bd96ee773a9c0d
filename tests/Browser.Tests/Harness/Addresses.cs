namespace Actors.Browser.Tests.Harness;

/// <summary>
/// Waits for addresses by asking the page itself: Playwright's own wait misses a page that is there between its look at the address and its
/// waiting for the next, which a busy machine shows once in a few hundred times.
/// </summary>
internal static class Addresses
{
    /// <summary>Waits until the page is loaded whose address has a part.</summary>
    /// <param name="page">The page.</param>
    /// <param name="part">The part.</param>
    public static Task HasAddressAsync(this IPage page, string part) =>
        page.WaitForFunctionAsync("part => document.readyState === 'complete' && location.href.includes(part)", part);

    /// <summary>Waits until the page is loaded whose address has an end.</summary>
    /// <param name="page">The page.</param>
    /// <param name="end">The end.</param>
    public static Task HasAddressEndAsync(this IPage page, string end) =>
        page.WaitForFunctionAsync("end => document.readyState === 'complete' && location.href.endsWith(end)", end);

    /// <summary>Waits until another page is loaded.</summary>
    /// <param name="page">The page.</param>
    /// <param name="before">The address before.</param>
    public static Task HasOtherAddressAsync(this IPage page, string before) =>
        page.WaitForFunctionAsync("before => document.readyState === 'complete' && location.href !== before", before);
}
