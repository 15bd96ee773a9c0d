namespace Actors.Browser.Tests.Booking;

/// <summary>What hands on a keyboard do.</summary>
internal static class Keys
{
    private const int Most = 120;

    /// <summary>Presses Tab until the focus is there; nothing may keep it, and what has it is seen.</summary>
    public static async Task TabToAsync(IPage page, string selector)
    {
        for (var pressed = 0; pressed < Most; pressed++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                var outline = await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle");
                outline.ShouldNotBe("none", selector);
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"{Most} times Tab do not lead to {selector}.");
    }
}
