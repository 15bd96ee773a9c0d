using System.IO.Compression;
using Actors.Web.Assets;

namespace Actors.Web.Tests.Assets;

public sealed class AssetFilesTests
{
    private static readonly AssetFiles Files = new();

    [Fact]
    public void Every_file_of_the_folder_is_in_the_assembly_and_has_a_media_type()
    {
        var root = Path.Combine(Project.Folder, "wwwroot");
        foreach (var path in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            var file = Files.Find(Path.GetRelativePath(root, path).Replace('\\', '/')).ShouldNotBeNull();
            file.ContentType.ShouldNotBeEmpty();
            file.Bytes.ShouldBe(File.ReadAllBytes(path));
        }
    }

    [Fact]
    public void What_is_compressed_is_the_file()
    {
        var file = Files.Find("css/base.css").ShouldNotBeNull();
        using var brotli = new BrotliStream(new MemoryStream(Files.Compressed(file)), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        brotli.CopyTo(plain);
        plain.ToArray().ShouldBe(file.Bytes);
    }

    [Theory]
    [InlineData("embed.js", 4)]
    [InlineData("js/embed-child.js", 3)]
    public void What_other_sites_load_is_small(string name, int kilobytes) =>
        Files.Compressed(Files.Find(name).ShouldNotBeNull()).Length.ShouldBeLessThanOrEqualTo(kilobytes * 1_024);

    [Fact]
    public void A_file_that_is_not_there_has_no_address() =>
        Should.Throw<ArgumentException>(() => Files.AddressOf("css/none.css")).Message.ShouldContain("css/none.css");

    [Fact]
    public void Scripts_and_styles_take_nothing_from_other_hosts()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(Project.Folder, "wwwroot"), "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(path) is not (".css" or ".js")) continue;
            File.ReadAllText(path).ShouldNotMatch("url\\((?!['\"]?data:)|@import|https?://(?!www\\.w3\\.org)", path);
        }
    }

    [Fact]
    public void Scripts_and_styles_have_no_line_of_more_than_140_columns()
    {
        var found = from path in Directory.GetFiles(Path.Combine(Project.Folder, "wwwroot"), "*", SearchOption.AllDirectories)
                    where Path.GetExtension(path) is ".css" or ".js"
                    from line in File.ReadLines(path).Select((text, index) => (Number: index + 1, text.Length))
                    where line.Length > 140
                    select $"{path}:{line.Number}: {line.Length}";
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Markup_has_no_style_and_no_script_inside()
    {
        foreach (var path in Directory.GetFiles(Project.Folder, "*.razor", SearchOption.AllDirectories))
        {
            var markup = File.ReadAllText(path);
            markup.ShouldNotMatch(" style=|<style|javascript:| on[a-z]+=\"", path);
            markup.ShouldNotMatch("<script(?![^>]*src=)", path);
        }
    }
}
