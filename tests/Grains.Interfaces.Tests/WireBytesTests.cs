using System.Text;

namespace Actors.Grains.Interfaces.Tests;

/// <summary>
/// Two versions run side by side while a cluster is upgraded, so the bytes that one sends are a contract. wire-bytes.txt has those of every
/// contract and of every call, as Orleans writes them. Whoever adds a member adds it to the sample and a line to the file, by running with
/// ACTORS_WRITE_GOLDEN=1; the line before it stays, since what the older version sends must be read as ever. A line that would have to
/// change breaks the older version: use a new number or alias instead.
/// </summary>
public sealed class WireBytesTests
{
    private static readonly Wire Wire = new();

    public static TheoryData<string> Names => [.. Wire.Samples.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_released_is_written_as_ever(string name)
    {
        var sample = Wire.Samples[name];
        var written = new WireLine(name, Wire.PartsOf(sample).Count, Wire.Write(sample));
        if (Environment.GetEnvironmentVariable("ACTORS_WRITE_GOLDEN") == "1") WireLine.Keep(written);
        WireLine.All().LastOrDefault(line => line.Name == name)
            .ShouldBe(written, "what the older version knows is not what this one writes");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_released_is_read_as_ever(string name)
    {
        foreach (var line in WireLine.All().Where(line => line.Name == name)) IsRead(line);
    }

    [Fact]
    public void Nothing_that_was_released_is_gone() => WireLine.All().Select(line => line.Name).Except(Wire.Samples.Keys).ShouldBeEmpty();

    [Fact]
    public void Another_alias_is_noticed() =>
        Record.Exception(() => IsRead(Client with { Bytes = Changed(Client.Bytes, "scheduling.client", "scheduling.guest1") }))
            .ShouldNotBeNull();

    // 0xe8 ends what is written of the base; the byte after it says the first member's number: 0x40 is a text with number 0, 0x41 one
    // with 1.
    [Fact]
    public void Another_number_is_noticed() =>
        Record.Exception(() => IsRead(Client with { Bytes = Client.Bytes.Replace("e840", "e841", StringComparison.Ordinal) }))
            .ShouldBeOfType<ShouldAssertException>();

    [Fact]
    public void A_member_that_was_released_and_is_gone_is_noticed() =>
        Record.Exception(() => IsRead(Client with { Parts = Client.Parts + 1 })).ShouldBeOfType<ShouldAssertException>();

    private static WireLine Client => WireLine.All().First(line => line.Name == "scheduling.client");

    // What was added since is not in the older bytes, and comes after what is in them.
    private static void IsRead(WireLine line)
    {
        var (read, sample) = (Wire.PartsOf(Wire.Read(line.Bytes)), Wire.PartsOf(Wire.Samples[line.Name]));
        read.Count.ShouldBeGreaterThanOrEqualTo(line.Parts, $"{line.Name} has lost a member");
        read.Take(line.Parts).ShouldBe(sample.Take(line.Parts), line.Name);
    }

    private static string Changed(string bytes, string before, string after) =>
        bytes.Replace(
            Convert.ToHexStringLower(Encoding.UTF8.GetBytes(before)),
            Convert.ToHexStringLower(Encoding.UTF8.GetBytes(after)),
            StringComparison.Ordinal);
}
