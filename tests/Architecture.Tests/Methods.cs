using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Actors.Architecture.Tests;

/// <summary>The methods of a file, constructors, operators and accessors included.</summary>
internal static class Methods
{
    /// <summary>Each of them with its lines, without comments and attributes before it.</summary>
    /// <param name="file">The file.</param>
    public static IEnumerable<(string Name, int Lines)> Of(string file)
    {
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot();
        foreach (var method in root.DescendantNodes().Where(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax))
        {
            var (first, name) = method switch
            {
                MethodDeclarationSyntax named => (named.ReturnType.GetLocation(), named.Identifier.Text),
                ConstructorDeclarationSyntax constructor => (constructor.Identifier.GetLocation(), constructor.Identifier.Text),
                _ => (method.GetLocation(), method.Kind().ToString()),
            };
            var lines = method.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLineSpan().StartLinePosition.Line + 1;
            yield return (name, lines);
        }
    }
}
