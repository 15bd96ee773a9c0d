using System.Reflection;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Tests.Isolation;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Tests.Bounds;

/// <summary>A parameter that a route does not have is named by every route: a typo is seen, and no cache is filled with it.</summary>
[Collection(SharedServerTests.Name)]
public sealed class UnknownParameterTests(SharedServer shared)
{
    [Fact]
    public async Task Every_route_names_a_parameter_that_it_does_not_have()
    {
        var routes = shared.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Operation>() is not null).ToList();
        routes.Count.ShouldBeGreaterThanOrEqualTo(RouteTable.Routes.Count);
        foreach (var route in routes)
        {
            var path = route.RoutePattern.RawText!.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
            var method = route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";
            var answer = await shared.Server.CallAsync(method, $"/{path.TrimStart('/')}?no-such-thing=1", null, shared.Tenant.Named);
            answer.Status.ShouldBe(400, $"{method} {path} {answer}");
            answer.Code.ShouldBe("VALIDATION_ERROR");
            answer.Fields.ShouldBe(["no-such-thing"]);
        }
    }

    [Fact]
    public async Task A_tenant_may_be_named_where_there_is_one()
    {
        var tenant = shared.Tenant;
        (await shared.Server.CallAsync("GET", $"services?tenant={tenant.Slug}")).Status.ShouldBe(200);
        (await tenant.AsOwner("GET", $"staff?tenant={tenant.Slug}&LIMIT=1")).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", $"auth/providers?tenant={tenant.Slug}")).Fields.ShouldBe(["tenant"]);
    }

    [Fact]
    public async Task So_many_are_named_and_no_more()
    {
        var query = string.Join('&', Enumerable.Range(0, 500).Select(number => $"unknown-{number}-{new string('x', 2)}="));
        (await shared.Tenant.AsAnybody("GET", "services?" + query[..7_000])).Fields.Count.ShouldBe(10);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_reads_the_parameters_that_it_tells_the_contract_of(Type question)
    {
        var names = new List<string>();
        typeof(UnknownParameterTests).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(question).Invoke(null, [names]);
        var parameters = (IReadOnlyList<QueryParameter>)question.GetProperty("Parameters")!.GetValue(null)!;
        names.Distinct().Order().ShouldBe(parameters.Select(parameter => parameter.Name).Order());
    }

    public static TheoryData<Type> Questions() => new(typeof(Operation).Assembly.GetTypes().Where(type =>
        !type.IsInterface && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IQuery<>))));

    private static void Read<T>(List<string> names)
        where T : IQuery<T>
    {
        var reader = new QueryReader(new NotingQuery(names));
        T.Read(ref reader);
    }

    /// <summary>A query without parameters that notes which ones are looked for.</summary>
    private sealed class NotingQuery(List<string> names) : QueryCollection, IQueryCollection
    {
        bool IQueryCollection.TryGetValue(string key, out StringValues value)
        {
            names.Add(key);
            value = default;
            return false;
        }
    }
}
