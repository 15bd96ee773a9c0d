using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>The steps to an appointment, as people take them; in a page or in a frame of one.</summary>
internal static class Journey
{
    /// <summary>A button that takes a time.</summary>
    public static ILocator TimeButton(this IPage page, DateTimeOffset start) =>
        page.Locator($".day button[name=start][value='{Sample.Text(start)}']");

    /// <summary>Opens the times of a day.</summary>
    public static Task<int> OpenDayAsync(this Visitor visitor, Organisation of, string service, DateOnly day) =>
        visitor.GoAsync(of.Times(service) + $"&date={day:yyyy-MM-dd}");

    /// <summary>Takes a time, and waits for the form.</summary>
    public static async Task PickAsync(this Visitor visitor, Organisation of, string service, DateTimeOffset start)
    {
        (await visitor.OpenDayAsync(of, service, DateOnly.FromDateTime(start.UtcDateTime))).ShouldBe(200);
        await visitor.Page.TimeButton(start).ClickAsync();
        await visitor.Page.Locator("#book").WaitForAsync();
    }

    /// <summary>Says who books.</summary>
    public static async Task FillAsync(this IPage page, string name)
    {
        await page.Locator("#f-name").FillAsync(name);
        await page.Locator("#f-email").FillAsync("ana@example.com");
    }

    /// <summary>The button that books.</summary>
    public static ILocator BookButton(this IPage page) => page.Locator("#book button.primary");

    /// <summary>Waits until the page says that it is booked, and answers the appointment's id.</summary>
    public static async Task<string> BookedAsync(this IPage page)
    {
        await page.Locator("h1[data-booked]").WaitForAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("You are booked");
        return new Uri(page.Url).AbsolutePath.Split('/')[^1];
    }

    /// <summary>How many appointments somebody has.</summary>
    public static async Task<int> CountAsync(this Organisation of, string client)
    {
        var owner = await of.OwnerAsync();
        return (await owner.GetAsync("appointments?search=" + Uri.EscapeDataString(client))).GetArrayLength();
    }
}
