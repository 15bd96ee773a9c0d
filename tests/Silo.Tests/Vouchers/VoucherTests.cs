using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Vouchers;
using static Actors.Silo.Tests.Vouchers.VoucherSilo;

namespace Actors.Silo.Tests.Vouchers;

/// <summary>Coupons, gifts and packages in bookings and cancellations.</summary>
public sealed class VoucherTests
{
    [Fact]
    public async Task A_coupon_lowers_the_price_and_is_given_back_with_the_appointment()
    {
        await using var silo = await VoucherSilo.Start();
        var coupon = await silo.Coupon(new CouponTerms { Percent = 20, MaxRedemptions = 1 });
        var booked = (await silo.Book(With(coupon, day: 7))).Value.ShouldNotBeNull();
        booked.Price.ShouldBe(new Money(8_000, "EUR"));
        booked.Voucher.ShouldNotBeNull().Amount.ShouldBe(2_000);
        booked.Charge.ShouldNotBeNull().Price.ShouldBe(10_000);
        booked.Status.ShouldBe(AppointmentStatus.Confirmed);
        (await silo.Read(coupon)).Used.ShouldBe(new VoucherUsed(1, 2_000, 0));

        var refused = (await silo.Book(With(coupon, day: 8))).Refusal.ShouldNotBeNull();
        refused.Code.ShouldBe(RefusalCode.LimitReached);
        refused.Fields.ShouldHaveSingleItem().Field.ShouldBe("voucherCode");
        (await silo.Book(With(null, day: 8))).Refusal.ShouldBeNull("its time stayed free");

        (await silo.Appointment(booked.Id).Cancel(byClient: true, null, null)).Refusal.ShouldBeNull();
        (await silo.Read(coupon)).Used.ShouldBe(new VoucherUsed(0, 0, 0));
        (await silo.Appointment(booked.Id).Cancel(byClient: true, null, null)).Replayed.ShouldBeTrue();
        (await silo.Read(coupon)).Used.Redemptions.ShouldBe(0, "a repeat gives back nothing more");
        (await silo.Book(With(coupon, day: 9))).Refusal.ShouldBeNull();
        await silo.ShouldAgree(coupon);
    }

    [Fact]
    public async Task Late_a_session_and_a_coupon_are_spent_and_a_gift_pays_the_fee_first()
    {
        await using var silo = await VoucherSilo.Start();
        var (coupon, gift, package) =
            (await silo.Coupon(new CouponTerms { Percent = 20 }), await silo.Gift(8_000), await silo.Package(10));
        var appointments = new List<Appointment>();
        foreach (var (voucher, hour) in new[] { (coupon, 10), (gift, 11), (package, 12) })
            appointments.Add((await silo.Book(With(voucher, day: 2, hour))).Value.ShouldNotBeNull());
        appointments[1].Voucher!.Amount.ShouldBe(8_000);
        appointments[2].Voucher!.Amount.ShouldBe(10_000);

        silo.Clock.Advance(TimeSpan.FromHours(40));
        var cancelled = new List<Appointment>();
        foreach (var each in appointments)
            cancelled.Add((await silo.Appointment(each.Id).Cancel(byClient: true, null, null)).Value.ShouldNotBeNull());

        cancelled.Select(each => each.Cancellation!.Fee!.Amount).ShouldBe([4_000, 5_000, 5_000]);
        cancelled.Select(each => each.Cancellation!.FeeByVoucher).ShouldBe([null, 5_000, 5_000]);
        (await silo.Read(coupon)).Used.ShouldBe(new VoucherUsed(1, 2_000, 0));
        (await silo.Read(gift)).Balance().ShouldBe(new Money(3_000, "EUR"));
        (await silo.Read(package)).SessionsLeft().ShouldBe(9);
        foreach (var voucher in new[] { coupon, gift, package }) await silo.ShouldAgree(voucher);
    }

    [Fact]
    public async Task What_staff_call_off_late_is_given_back_and_who_does_not_come_has_spent_it()
    {
        await using var silo = await VoucherSilo.Start();
        var package = await silo.Package(2);
        var one = (await silo.Book(With(package, day: 1, 10))).Value.ShouldNotBeNull();
        var two = (await silo.Book(With(package, day: 1, 11))).Value.ShouldNotBeNull();
        silo.Clock.Advance(TimeSpan.FromHours(25));
        (await silo.Appointment(one.Id).Cancel(byClient: false, "ill", null)).Refusal.ShouldBeNull();
        (await silo.Read(package)).SessionsLeft().ShouldBe(1);
        silo.Clock.Advance(TimeSpan.FromHours(3));
        (await silo.Appointment(two.Id).MarkNoShow(Steps.ByStaff)).Refusal.ShouldBeNull();
        (await silo.Read(package)).SessionsLeft().ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_confirms_or_pays_gives_its_voucher_back_when_it_lapses()
    {
        await using var silo = await VoucherSilo.Start(
            change: service => service with { RequiresConfirmation = true, ConfirmWithinHours = 2 });
        await silo.Catalog.Create(
            silo.Key(), new ServiceDefinition
            {
                Name = "Paid",
                ServiceType = "paid",
                DurationMinutes = 30,
                Price = Price,
                Payment = new PaymentTerms { PayWithinMinutes = 30 },
            });
        var coupon = await silo.Coupon(new CouponTerms { Percent = 100 });
        var half = await silo.Coupon(new CouponTerms { Percent = 50 });
        var asked = (await silo.Book(With(coupon, day: 7))).Value.ShouldNotBeNull();
        var unpaid = (await silo.Book(With(half, day: 8) with { Service = "paid" })).Value.ShouldNotBeNull();
        unpaid.Payment.ShouldNotBeNull().Charge.Due.ShouldBe(5_000);
        var free = (await silo.Book(With(coupon, day: 9) with { Service = "paid" })).Value.ShouldNotBeNull();
        free.Payment.ShouldBeNull("nothing is left to pay");
        free.Status.ShouldBe(AppointmentStatus.Confirmed);

        silo.Clock.Advance(TimeSpan.FromHours(3));
        await silo.Appointment(asked.Id).Lapse();
        await silo.Appointment(unpaid.Id).Lapse();

        (await silo.Read(coupon)).Used.Redemptions.ShouldBe(1);
        (await silo.Read(half)).Used.Redemptions.ShouldBe(0);
        await silo.ShouldAgree(half);
    }

    [Fact]
    public async Task A_gift_is_spent_in_parts()
    {
        await using var silo = await VoucherSilo.Start();
        var gift = await silo.Gift(15_000);
        var first = (await silo.Book(With(gift, day: 3))).Value.ShouldNotBeNull();
        var second = (await silo.Book(With(gift, day: 4))).Value.ShouldNotBeNull();
        (first.Voucher!.Amount, second.Voucher!.Amount).ShouldBe((10_000, 5_000));
        second.Charge!.Covered.ShouldBe(5_000);
        second.Price.ShouldBe(Price, "a gift pays, and lowers nothing");
        (await silo.Book(With(gift, day: 5))).Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
        (await silo.Appointment(first.Id).Cancel(byClient: true, null, null)).Refusal.ShouldBeNull();
        (await silo.Read(gift)).Balance().ShouldBe(new Money(10_000, "EUR"));
    }

    [Fact]
    public async Task A_package_pays_a_series_whole_or_not_at_all()
    {
        await using var silo = await VoucherSilo.Start(change: service => service with { Payment = new PaymentTerms() });
        var package = await silo.Package(5);
        var weekly = new Recurrence { Frequency = RecurrenceFrequency.Daily, Interval = 1, Count = 3 };
        (await silo.Calendar("exp_1").BookSeries(silo.Key(), new SeriesRequest(With(null, day: 3), weekly, false)))
            .Refusal!.Code.ShouldBe(RefusalCode.PolicyViolation, "it would have to be paid for");
        var key = silo.Key("f1");
        var request = new SeriesRequest(With(package, day: 3), weekly, false);
        var booked = (await silo.Calendar("exp_1").BookSeries(key, request)).Value.ShouldNotBeNull();
        booked.Appointments.ShouldAllBe(each => each.Status == AppointmentStatus.Confirmed && each.Voucher!.Sessions == 1);
        (await silo.Calendar("exp_1").BookSeries(key, request)).Replayed.ShouldBeTrue();
        (await silo.Read(package)).SessionsLeft().ShouldBe(2);

        var refused = await silo.Calendar("exp_1").BookSeries(silo.Key(), request with { Booking = With(package, day: 10) });
        refused.Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
        (await silo.Read(package)).SessionsLeft().ShouldBe(2);
        var series = silo.Grains.GetGrain<ISeriesGrain>(GrainKey.For(silo.Tenant, booked.Id));
        (await series.Cancel(booked.Appointments[0].Id, SeriesScope.All, null, Steps.ByClient)).Refusal.ShouldBeNull();
        (await silo.Read(package)).SessionsLeft().ShouldBe(5);
        await silo.ShouldAgree(package);
    }

    [Fact]
    public async Task A_move_another_expert_and_an_erasure_keep_what_was_agreed()
    {
        await using var silo = await VoucherSilo.Start(experts: 2);
        var package = await silo.Package(2);
        var booked = (await silo.Book(With(package, day: 5))).Value.ShouldNotBeNull();
        var moved = (await silo.Appointment(booked.Id).Reschedule(TestSilo.At(10).AddDays(6), Steps.ByStaff)).Value.ShouldNotBeNull();
        moved.Voucher.ShouldBe(booked.Voucher);
        var given = (await silo.Appointment(booked.Id).Reassign("exp_2")).Value.ShouldNotBeNull();
        given.Voucher.ShouldBe(booked.Voucher);
        (await silo.Read(package)).SessionsLeft().ShouldBe(1);
        (await silo.Appointment(booked.Id).Erase()).Refusal.ShouldBeNull();
        (await silo.Read(package)).SessionsLeft().ShouldBe(2, "what is still to come is called off without a fee");
    }

    [Fact]
    public async Task Several_experts_are_booked_with_a_voucher_in_the_appointments_own_commit()
    {
        await using var silo = await VoucherSilo.Start(experts: 2, change: service => service with
        {
            Assignment = Assignment.Collective,
            Experts = [new ServiceExpert("exp_1"), new ServiceExpert("exp_2")],
        });
        var coupon = await silo.Coupon(new CouponTerms { Amount = new Money(500, "EUR"), MaxRedemptions = 1 });
        var booked = (await silo.Book(With(coupon, day: 5))).Value.ShouldNotBeNull();
        booked.ExpertIds!.Value.Length.ShouldBe(2);
        booked.Price!.Amount.ShouldBe(9_500);
        (await silo.Book(With(coupon, day: 6))).Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
        (await silo.Book(With(null, day: 6))).Refusal.ShouldBeNull("the claims were given back");
        (await silo.Appointment(booked.Id).Cancel(byClient: true, null, null)).Refusal.ShouldBeNull();
        (await silo.Read(coupon)).Used.Redemptions.ShouldBe(0);
        await silo.ShouldAgree(coupon);
    }

    [Fact]
    public async Task What_is_wrong_with_a_voucher_refuses_the_booking_and_names_the_field()
    {
        await using var silo = await VoucherSilo.Start();
        var once = await silo.Coupon(new CouponTerms { Percent = 10, MaxPerClient = 1 });
        var first = await silo.Coupon(new CouponTerms { Percent = 10, FirstBookingOnly = true });
        var bound = await silo.Package(3, new VoucherOwner("bea@example.com", "Bea", IsBound: true));
        var over = await silo.Coupon(new CouponTerms { Percent = 10 }, new VoucherTerms { ValidUntil = TestSilo.Monday });
        var elsewhere = await silo.Coupon(new CouponTerms { Percent = 10 }, new VoucherTerms { Services = ["svc_other"] });
        var dear = await silo.Coupon(new CouponTerms { Percent = 10, MinPrice = new Money(10_001, "EUR") });
        var foreign = await silo.Coupon(new CouponTerms { Amount = new Money(5, "USD") });
        foreach (var voucher in new[] { "vch_unknown", bound, over, elsewhere, dear, foreign })
        {
            var refusal = (await silo.Book(With(voucher, day: 3))).Refusal.ShouldNotBeNull(voucher);
            refusal.Code.ShouldBe(RefusalCode.PolicyViolation);
            refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("voucherCode");
        }

        (await silo.Book(With(first, day: 4, email: "bea@example.com"))).Refusal.ShouldBeNull();
        (await silo.Book(With(first, day: 5, email: "BEA@example.com"))).Refusal.ShouldNotBeNull();
        (await silo.Book(With(bound, day: 5, email: "BEA@example.com"))).Refusal.ShouldBeNull();
        (await silo.Book(With(once, day: 6))).Refusal.ShouldBeNull();
        (await silo.Book(With(once, day: 7))).Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
        (await silo.Book(With(first, day: 7))).Refusal!.Code.ShouldBe(RefusalCode.PolicyViolation, "she has booked before");
        (await silo.VoucherOf(once).Deactivate(null)).Refusal.ShouldBeNull();
        (await silo.Book(With(once, day: 7, email: "cleo@example.com"))).Refusal!.Code.ShouldBe(RefusalCode.PolicyViolation);
    }

    [Fact]
    public async Task A_repeat_of_a_booking_does_not_redeem_twice_and_a_kept_refusal_stays()
    {
        await using var silo = await VoucherSilo.Start();
        var coupon = await silo.Coupon(new CouponTerms { Percent = 10, MaxRedemptions = 1 });
        var key = silo.Key("f1");
        (await silo.Calendar("exp_1").Book(key, With(coupon, day: 3))).Refusal.ShouldBeNull();
        (await silo.Calendar("exp_1").Book(key, With(coupon, day: 3))).Replayed.ShouldBeTrue();
        (await silo.Read(coupon)).Used.Redemptions.ShouldBe(1);
        var other = silo.Key("f2");
        (await silo.Calendar("exp_1").Book(other, With(coupon, day: 4))).Refusal!.Code.ShouldBe(RefusalCode.LimitReached);
        (await silo.VoucherOf(coupon).Change(
            new VoucherTerms { Coupon = new CouponTerms { Percent = 10, MaxRedemptions = 2 } }, null)).Refusal.ShouldBeNull();
        var again = await silo.Calendar("exp_1").Book(other, With(coupon, day: 4));
        (again.Refusal!.Code, again.Replayed).ShouldBe((RefusalCode.LimitReached, true));
        (await silo.Book(With(coupon, day: 4))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_package_is_sold_once_for_each_purchase_also_when_it_was_paid_for_before_it_was_withdrawn()
    {
        await using var silo = await VoucherSilo.Start();
        var grain = silo.Grains.GetGrain<IPackageGrain>(GrainKey.For(silo.Tenant, "pkg_1"));
        var definition = new PackageDefinition
        {
            Name = "Ten",
            Price = new Money(40_000, "EUR"),
            Sessions = 10,
            Services = ["svc_1"],
            ValidDays = 365,
        };
        (await grain.Create(new CreationKey("pkg_1", "f1"), definition)).Refusal.ShouldBeNull();
        var purchase = new PackagePurchase { Id = "pur_1", Owner = new VoucherOwner("ana@example.com", "Ana", IsBound: true) };
        var sold = (await grain.Sell(purchase)).Value.ShouldNotBeNull();
        sold.Terms.ValidUntil.ShouldBe(TestSilo.Monday.AddDays(365));
        (await grain.Sell(purchase)).Replayed.ShouldBeTrue();
        (await grain.Withdraw(null)).Refusal.ShouldBeNull();
        (await grain.Sell(purchase)).Value!.Id.ShouldBe(sold.Id);
        (await grain.Sell(purchase with { Id = "pur_2" })).Refusal!.Code.ShouldBe(RefusalCode.InvalidTransition);
        (await grain.Sell(purchase with { Id = "pur_3", PaymentId = "pay_3" })).Refusal.ShouldBeNull();
    }
}
