using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests;

/// <summary>Every name has an address, in whatever script it is written.</summary>
public sealed class SlugTests
{
    [Theory]
    [InlineData("Consultation", "consultation")]
    [InlineData("  Fisioterapia Avançada  ", "fisioterapia-avancada")]
    [InlineData("Größe & Straße", "grosse-strasse")]
    [InlineData("Łódź / Ørsted", "lodz-orsted")]
    [InlineData("Tư vấn sức khỏe", "tu-van-suc-khoe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("O'Brien's", "obriens")]
    [InlineData("美容相談", "meirongxiangtan")]
    [InlineData("VIP 美容相談", "vip-meirongxiangtan")]
    [InlineData("VIP 初回相談", "vip-chuhuixiangtan")]
    [InlineData("Консультация", "konsultatsiya")]
    [InlineData("Συμβουλή", "symvoyli")]
    [InlineData("ייעוץ", "yyvts")]
    [InlineData("استشارة", "stshrh")]
    [InlineData("ปรึกษา", "prueksa")]
    [InlineData("परामर्श", "pramrs")]
    [InlineData("상담", "sangdam")]
    [InlineData("---", "")]
    [InlineData("\ue000", "")]
    public void A_slug_is_made_from_a_name(string name, string slug) => Slugs.Of(name).ShouldBe(slug);

    [Fact]
    public void What_is_made_is_a_slug_and_always_the_same() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), name =>
    {
        var slug = Slugs.Of(name ?? "");
        Slugs.Of(name ?? "").ShouldBe(slug);
        if (slug.Length > 0) Slugs.IsValid(slug).ShouldBeTrue(slug);
        var free = Slugs.FreeOf(name ?? "", "service", "svc_01hzx3v7qk8m5n2p4r6t8w0y1e", _ => false);
        var another = Slugs.FreeOf(name ?? "", "service", "svc_01hzx3v7qk8m5n2p4r6t8w0y1e", taken => taken == free);
        (Slugs.IsValid(free), Slugs.IsValid(another), another == free).ShouldBe((true, true, false));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_name_makes_a_slug_that_is_valid_also_when_it_is_taken()
    {
        var name = string.Concat(Enumerable.Repeat("ab ", 100));
        Slugs.Of(name).Length.ShouldBeLessThanOrEqualTo(Slugs.MaxLength);
        Slugs.IsValid(Slugs.WithEndOf(Slugs.Of(name), "svc_01hzx3v7qk8m5n2p4r6t8w0y1e")).ShouldBeTrue();
    }
}
