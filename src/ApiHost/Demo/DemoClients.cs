using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Demo;

/// <summary>Those who come to the demo tenant. Nobody has these addresses: the domains are reserved for examples (RFC 2606).</summary>
internal static class DemoClients
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Client> All { get; } =
    [
        Of("Inês Carvalho", "ines.carvalho@example.com"), Of("João Pereira", null), Of("Amara Okafor", "amara@example.org"),
        Of("Lukas Weber", "lukas.weber@example.net"), Of("Marta Figueiredo", null), Of("Tiago Almeida", "tiago@example.com"),
        Of("Sofia Ribeiro", "sofia.r@example.org"), Of("Yuki Tanaka", "yuki.tanaka@example.com"), Of("Pedro Antunes", null),
        Of("Camille Laurent", "camille@example.net"), Of("Beatriz Moura", "beatriz.moura@example.com"), Of("Rui Barbosa", null),
        Of("Hannah Schmidt", "hannah@example.org"), Of("Diogo Teixeira", "diogo.t@example.com"), Of("Leonor Pinto", null),
        Of("Mateus Oliveira", "mateus@example.net"), Of("Priya Raman", "priya.raman@example.com"), Of("Gonçalo Reis", null),
        Of("Elena Rossi", "elena.rossi@example.org"), Of("Carlos Medina", "carlos@example.com"), Of("Teresa Vaz", null),
        Of("Noah Jansen", "noah.jansen@example.net"), Of("Filipa Cardoso", "filipa@example.com"), Of("André Matos", null),
        Of("Zanele Dube", "zanele.dube@example.org"), Of("Miguel Fonseca", "miguel.f@example.com"), Of("Clara Brandão", null),
        Of("Oliver Hughes", "oliver@example.net"), Of("Rosa Sequeira", "rosa.sequeira@example.com"), Of("Henrique Lobo", null),
        Of("Emma Nilsson", "emma.nilsson@example.org"), Of("Joana Baptista", "joana@example.com"), Of("Vasco Neves", null),
        Of("Aisha Rahman", "aisha.rahman@example.net"), Of("Nuno Faria", "nuno.faria@example.com"), Of("Patrícia Leal", null),
        Of("Jakub Nowak", "jakub@example.org"), Of("Mariana Simões", "mariana.simoes@example.com"), Of("Artur Quintela", null),
        Of("Isabel Duarte", "isabel.duarte@example.net"),
    ];

    // Who gives no address is called.
    private static Client Of(string name, string? email) => new(name, email, email is null ? "+351 910 000 000" : null);
}
