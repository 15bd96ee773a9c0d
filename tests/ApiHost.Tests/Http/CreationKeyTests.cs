using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Scheduling;

namespace Actors.ApiHost.Tests.Http;

/// <summary>Ids and the keys under which things are created.</summary>
public sealed class CreationKeyTests
{
    private static readonly CreationScope Scope = new(SchedulingIds.Appointment, "appointments", "tnt_1");
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_key_leads_to_one_id_for_ever()
    {
        // Computed apart from this code: SHA-256 over the parts with zero bytes between, 128 bits, base32. Stored ids are a contract: a
        // release that derives another id would book again what was booked.
        CreationKeys.Derive(Scope, "usr_1", "key").ShouldBe("apt_74eac30zz505ejfhdb6ff1kr6z");
    }

    [Fact]
    public void Another_scope_is_another_id()
    {
        string[] ids =
        [
            CreationKeys.Derive(Scope, "usr_1", "key"),
            CreationKeys.Derive(Scope, "usr_1", "key2"),
            CreationKeys.Derive(Scope, "usr_2", "key"),
            CreationKeys.Derive(Scope with { TenantId = "tnt_2" }, "usr_1", "key"),
            CreationKeys.Derive(Scope with { Route = "holds" }, "usr_1", "key"),
            // The parts are kept apart: moving a letter from one to the next is another scope.
            CreationKeys.Derive(Scope with { TenantId = "tnt_1u" }, "sr_1", "key"),
        ];
        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void Fresh_ids_sort_by_time_and_are_valid()
    {
        var earlier = Ids.Fresh(SchedulingIds.Service, Now);
        var later = Ids.Fresh(SchedulingIds.Service, Now.AddMilliseconds(1));
        string.CompareOrdinal(earlier, later).ShouldBeLessThan(0);
        earlier.Length.ShouldBe(30);
        Ids.IsValid(earlier).ShouldBeTrue();
        Ids.Fresh(SchedulingIds.Service, Now).ShouldNotBe(earlier);
    }

    [Fact]
    public void The_same_request_has_the_same_fingerprint_however_it_was_written()
    {
        string Fingerprint(string json, string key = "key")
        {
            RequestBody.Parse(System.Text.Encoding.UTF8.GetBytes(json), SchedulingRequests.Default.BookingInput)
                .TryGet(out var input, out var error).ShouldBeTrue(error?.Message);
            return CreationKeys.Fingerprint(key, input!, SchedulingRequests.Default.BookingInput);
        }

        var first = Fingerprint("""{"serviceType":"a","scheduledAt":"2027-03-29T08:00:00Z"}""");
        first.Length.ShouldBe(32);
        Fingerprint("""{ "scheduledAt": "2027-03-29T09:00:00+01:00", "serviceType": "\u0061", "notes": null }""").ShouldBe(first);
        Fingerprint("""{"serviceType":"a","scheduledAt":"2027-03-29T08:00:01Z"}""").ShouldNotBe(first);
        // Who does not know the key cannot find the content by guessing.
        Fingerprint("""{"serviceType":"a","scheduledAt":"2027-03-29T08:00:00Z"}""", "another").ShouldNotBe(first);
    }
}
