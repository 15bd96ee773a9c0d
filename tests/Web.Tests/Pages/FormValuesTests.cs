using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Tests.Pages;

public sealed class FormValuesTests
{
    [Fact]
    public void Lines_end_as_the_API_keeps_them_and_passwords_are_as_they_came()
    {
        var form = new FormValues(new FormCollection(new()
        {
            ["notes"] = new([" one\r\ntwo\rthree\n ", "four\r\nfive"]),
            ["empty"] = " \r\n",
        }));
        form.All("notes").ShouldBe(["one\ntwo\nthree", "four\nfive"]);
        form["empty"].ShouldBeNull();
        form.Raw("empty").ShouldBe(" \r\n");
        new FormValues(new FormCollection(new() { ["notes"] = "one\r\ntwo" }))["notes"].ShouldBe("one\ntwo");
    }
}
