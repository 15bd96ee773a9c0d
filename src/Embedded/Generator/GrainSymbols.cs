using System.Text;
using Microsoft.CodeAnalysis;

namespace Actors.Embedded.Generator;

/// <summary>Questions the generator asks of the compiler's symbols.</summary>
internal static class GrainSymbols
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    internal static bool IsGrainInterface(this INamedTypeSymbol symbol) =>
        symbol.TypeKind == TypeKind.Interface && symbol.AllInterfaces.Any(parent => parent.Is("Orleans.Runtime.IAddressable"))
        && symbol.ContainingNamespace.ToDisplayString() is not ("Orleans" or "Orleans.Runtime");

    internal static bool IsGrainClass(this INamedTypeSymbol symbol)
    {
        if (symbol.IsAbstract || !symbol.AllInterfaces.Any(IsGrainInterface))
            return false;
        return symbol.WithBases().Any(parent => parent.Is("Orleans.Grain"));
    }

    internal static bool Is(this ITypeSymbol symbol, string fullName) => symbol.OriginalDefinition.ToDisplayString() == fullName;

    internal static IEnumerable<INamedTypeSymbol> WithBases(this INamedTypeSymbol symbol)
    {
        for (INamedTypeSymbol? type = symbol; type is not null; type = type.BaseType)
            yield return type;
    }

    internal static IEnumerable<AttributeData> Attributes(this IEnumerable<ISymbol> symbols, string fullName) =>
        symbols.SelectMany(symbol => symbol.GetAttributes()).Where(attribute => attribute.AttributeClass?.Is(fullName) == true);

    /// <summary>As in a declaration: with nullable annotations.</summary>
    internal static string Declared(this ITypeSymbol symbol) => symbol.ToDisplayString(Annotated);

    /// <summary>As in typeof: without.</summary>
    internal static string Named(this ITypeSymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A name usable as an identifier, unique per full name.</summary>
    internal static string Identifier(this ITypeSymbol symbol)
    {
        var text = new StringBuilder();
        foreach (var character in symbol.ToDisplayString())
            text.Append(char.IsLetterOrDigit(character) ? character : '_');
        return text.ToString();
    }

    internal static string Quoted(this string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
