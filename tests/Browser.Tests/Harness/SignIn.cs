namespace Actors.Browser.Tests.Harness;

/// <summary>Signing in.</summary>
public static class SignIn
{
    /// <summary>Signs a visitor in without looking at the page, as the page's own form does.</summary>
    public static async Task AsAsync(Visitor visitor, string email)
    {
        var answer = await visitor.Context.APIRequest.PostAsync(visitor.Origin + "/sign-in", new APIRequestContextOptions
        {
            Form = visitor.Context.APIRequest.CreateFormData().Set("email", email).Set("password", Organisation.Password),
            Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "same-origin" },
            MaxRedirects = 0,
        });
        answer.Status.ShouldBe(303);
    }
}
