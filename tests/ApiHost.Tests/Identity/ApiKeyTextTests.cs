using System.Text;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.Silo.Identity;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>The texts of API keys.</summary>
public sealed class ApiKeyTextTests
{
    private const string Tenant = "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f";
    private const string Key = "key_01hzx3v7qk8m5n2p4r6t8w0y1g";

    private readonly ApiKeyTexts _texts = new(new RootKey(Encoding.UTF8.GetBytes("a key that only tests know, 32 bytes or more")));

    [Fact]
    public void A_text_names_tenant_and_key_and_is_always_the_same()
    {
        var text = _texts.Of(Tenant, Key);

        text.ShouldStartWith("ak_01hzx3v7qk8m5n2p4r6t8w0y1f01hzx3v7qk8m5n2p4r6t8w0y1g");
        text.Length.ShouldBe(3 + 26 + 26 + 43);
        _texts.Of(Tenant, Key).ShouldBe(text);
        _texts.TryRead(text, out var presented).ShouldBeTrue();
        presented.ShouldBe(new PresentedApiKey(Tenant, Key, ApiKeyTexts.HashOf(text)));
    }

    [Fact]
    public void Tenants_with_short_ids_have_keys_too()
    {
        _texts.TryRead(_texts.Of("tnt_demo", Key), out var presented).ShouldBeTrue();
        (presented!.TenantId, presented.KeyId).ShouldBe(("tnt_demo", Key));
    }

    [Fact]
    public void A_text_with_any_character_changed_added_or_left_out_is_none()
    {
        var text = _texts.Of(Tenant, Key);
        for (var index = 0; index < text.Length; index++)
        {
            foreach (var other in "0aZ-_")
            {
                if (text[index] != other)
                    _texts.TryRead($"{text[..index]}{other}{text[(index + 1)..]}", out _).ShouldBeFalse($"{index} {other}");
                _texts.TryRead(text.Insert(index, other.ToString()), out _).ShouldBeFalse($"{index} {other} inserted");
            }

            _texts.TryRead(text.Remove(index, 1), out _).ShouldBeFalse($"{index} left out");
        }
    }

    [Fact]
    public void Keys_of_another_installation_are_none() =>
        new ApiKeyTexts(new RootKey(Encoding.UTF8.GetBytes("another key that is long enough for it")))
            .TryRead(_texts.Of(Tenant, Key), out _).ShouldBeFalse();

    [Fact]
    public void What_is_far_too_long_is_none() => _texts.TryRead("ak_" + new string('a', 100_000), out _).ShouldBeFalse();
}
