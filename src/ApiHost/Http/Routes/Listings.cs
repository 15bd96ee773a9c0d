using System.Reflection;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Http.Routes;

/// <summary>Tells answers that list things from answers that show one: by their types, so that no route has to be told of.</summary>
internal static class Listings
{
    /// <summary>True for a page of a list, and for a thing that has lists of things in it.</summary>
    public static bool IsOne(Type? answer)
    {
        if (answer is not { IsGenericType: true }) return false;
        var kind = answer.GetGenericTypeDefinition();
        if (kind == typeof(PagedEnvelope<>)) return true;
        return kind == typeof(Envelope<>) && answer.GetGenericArguments()[0].GetProperties().Any(IsList);
    }

    private static bool IsList(PropertyInfo property)
    {
        var type = property.PropertyType;
        var item = type.IsArray ? type.GetElementType() : type.IsGenericType ? type.GetGenericArguments()[0] : null;
        return item is not null && item.Assembly == typeof(Listings).Assembly
            && type.IsAssignableTo(typeof(IEnumerable<>).MakeGenericType(item));
    }
}
