using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Actors.Cluster.Tests.Upgrade;

/// <summary>
/// Changes a source file as a next release may: each contract and event gets one more member, each enum one more value, each grain one more
/// call, and each snapshot another shape.
/// </summary>
internal sealed partial class NextVersionRewriter : CSharpSyntaxRewriter
{
    /// <summary>The member that is added; it always has a value.</summary>
    public const string Member = "AddedByNextVersion";

    /// <inheritdoc/>
    public override SyntaxNode VisitRecordDeclaration(RecordDeclarationSyntax node) => Has(node, "GenerateSerializer")
        ? WithBraces(node).AddMembers(Parse($"[Id({FreeId(node)})] public string? {Member} {{ get; init; }} = \"next\";"))
        : node;

    /// <inheritdoc/>
    public override SyntaxNode VisitEnumDeclaration(EnumDeclarationSyntax node) =>
        Has(node, "GenerateSerializer") ? node.AddMembers(SyntaxFactory.EnumMemberDeclaration(Member)) : node;

    /// <inheritdoc/>
    public override SyntaxNode VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) =>
        // Of the parts of an interface one has its alias.
        IsGrain(node.Identifier.Text) && Has(node, "Alias")
            ? node.AddMembers(Parse("[Alias(\"next-version\")] Task<string> NextVersion(string question);"))
            : node;

    /// <inheritdoc/>
    public override SyntaxNode VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        var bases = node.BaseList?.Types.Select(type => type.Type.ToString()).ToArray() ?? [];
        if (bases.Any(IsGrain))
            return node.AddMembers(Parse("public Task<string> NextVersion(string question) => Task.FromResult(question);"));
        return bases.Any(type => type.StartsWith("ISnapshotFormat<", StringComparison.Ordinal)) ? WithNextSchema(node) : node;
    }

    private static ClassDeclarationSyntax WithNextSchema(ClassDeclarationSyntax node)
    {
        var schema = node.Members.OfType<PropertyDeclarationSyntax>().Single(property => property.Identifier.Text == "Schema");
        return node.ReplaceNode(schema, Parse($"public int Schema => 1 + {schema.ExpressionBody!.Expression};"));
    }

    private static RecordDeclarationSyntax WithBraces(RecordDeclarationSyntax node) => node.OpenBraceToken != default
        ? node
        : node.WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken));

    private static int FreeId(SyntaxNode node) => 1 + Attributes(node.DescendantNodes(), "Id")
        .Select(id => int.Parse(id.ArgumentList!.Arguments[0].ToString(), CultureInfo.InvariantCulture))
        .DefaultIfEmpty(-1)
        .Max();

    private static bool Has(BaseTypeDeclarationSyntax node, string name) =>
        Attributes(node.AttributeLists.SelectMany(list => list.Attributes), name).Any();

    private static IEnumerable<AttributeSyntax> Attributes(IEnumerable<SyntaxNode> nodes, string name) =>
        nodes.OfType<AttributeSyntax>().Where(attribute => attribute.Name.ToString() == name);

    private static MemberDeclarationSyntax Parse(string member) => SyntaxFactory.ParseMemberDeclaration($"\n{member}\n")!;

    private static bool IsGrain(string type) => GrainInterface().IsMatch(type);

    [GeneratedRegex("^I[A-Z][A-Za-z]*Grain$")]
    private static partial Regex GrainInterface();
}
