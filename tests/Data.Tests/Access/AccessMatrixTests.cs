using System.Reflection;
using System.Text;
using CauNoi.Data.Access;
using CauNoi.Data.Registry;
using CauNoi.Data.Storage;
using CauNoi.Data.Tests.Databases;
using CauNoi.Data.Tests.Registry;

namespace CauNoi.Data.Tests.Access;

/// <summary>Who sees which households by which query: every role, every place, every query.</summary>
public abstract class AccessMatrixTests(TestDatabase database) : StoreTests(database)
{
    private static readonly string[] None = [];

    /// <summary>The readers, and what they may see of <see cref="Neighbourhood.All"/>.</summary>
    private static readonly IReadOnlyList<(string Who, Role? Role, bool Revoked, string[] Sees)> Rows =
    [
        ("resident", Role.Resident, false, [Neighbourhood.Own]),
        ("hamlet head", Role.HamletHead, false, [Neighbourhood.Own, Neighbourhood.SameHamlet]),
        ("officer", Role.Officer, false, [Neighbourhood.Own, Neighbourhood.SameHamlet, Neighbourhood.NextHamlet]),
        ("province", Role.Province, false, [Neighbourhood.Own, Neighbourhood.SameHamlet, Neighbourhood.NextHamlet, Neighbourhood.NextCommune]),
        ("curator", Role.Curator, false, None),
        ("administrator", Role.Administrator, false, None),
        ("not linked", null, false, None),
        ("resident, revoked", Role.Resident, true, None),
        ("hamlet head, revoked", Role.HamletHead, true, None),
        ("officer, revoked", Role.Officer, true, None),
        ("province, revoked", Role.Province, true, None),
    ];

    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var row in Rows)
                foreach (var query in HouseholdQueries.ForReaders.Keys)
                    cells.Add(row.Who, query);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_reader_sees_what_the_matrix_says_and_nothing_else(string who, string query)
    {
        var (_, role, revoked, sees) = Rows.Single(r => r.Who == who);
        var reader = new Reader(await AccountAsync(role, revoked), "web");

        var seen = new HashSet<string>();
        var times = 0;
        foreach (var code in Neighbourhood.All.Append(Neighbourhood.Nowhere))
            foreach (var found in await InUnit(unit => HouseholdQueries.ForReaders[query](unit, reader, code)))
            {
                seen.Add(found);
                times++;
            }

        if (seen.Contains("counted"))
            Assert.Equal(sees.Length, times / (Neighbourhood.All.Count + 1));
        else
            Assert.Equal(sees.Order(), seen.Order());
    }

    /// <summary>A role with the level of area of another one is a mistake in the data, and opens nothing.</summary>
    [Theory]
    [InlineData(Role.Resident, AreaLevel.Hamlet, Places.Hamlet)]
    [InlineData(Role.Resident, AreaLevel.Province, Places.Province)]
    [InlineData(Role.Officer, AreaLevel.Household, Neighbourhood.Own)]
    public async Task An_area_that_is_none_of_the_roles_opens_nothing(Role role, AreaLevel level, string area)
    {
        var id = Guid.NewGuid();
        await InUnit(async unit =>
        {
            await Neighbourhood.AddAsync(unit);
            unit.Db.Accounts.Add(new Account { Id = id, Name = "x", Role = role, CreatedAt = Now, Scopes = [new() { Level = level, AreaCode = area }] });
        });

        Assert.Equal(0, await InUnit(unit => unit.Get<HouseholdRegistry>().CountAsync(id, default)));
    }

    private Task<Guid> AccountAsync(Role? role, bool revoked) => InUnit(async unit =>
    {
        await Neighbourhood.AddAsync(unit);
        if (role is not { } given)
            return Guid.NewGuid();
        var id = await Neighbourhood.AccountAsync(unit, given, Now);
        if (revoked)
            await unit.Get<AccountDirectory>().RevokeAsync(id, Now, default);
        return id;
    });

    /// <summary>The matrix as docs/access.md shows it.</summary>
    internal static string Table()
    {
        var table = new StringBuilder("| reader | own household | same hamlet | same commune | same province | elsewhere |\n|---|---|---|---|---|---|\n");
        foreach (var (who, _, _, sees) in Rows)
            table.Append("| ").Append(who).Append(" | ").AppendJoin(" | ", Neighbourhood.All.Select(code => sees.Contains(code) ? "✅" : "–")).Append(" |\n");
        return table.ToString();
    }
}

public sealed class AccessMatrixOnSqlite(SqliteDatabase database) : AccessMatrixTests(database), IClassFixture<SqliteDatabase>;

public sealed class AccessMatrixOnPostgres(PostgresDatabase database) : AccessMatrixTests(database), IClassFixture<PostgresDatabase>;

public sealed class AccessMatrixCompletenessTests
{
    [Fact]
    public void Every_public_query_that_reads_households_is_in_the_matrix()
    {
        var known = HouseholdQueries.ForReaders.Keys.Concat(HouseholdQueries.Others.Keys).ToHashSet();

        var queries = QueriesOfTheDataLayer().ToHashSet();

        Assert.Empty(queries.Except(known));
        Assert.Empty(known.Except(queries));
    }

    [Fact]
    public void The_page_on_access_shows_the_matrix_that_is_tested() =>
        Assert.Contains(AccessMatrixTests.Table(), File.ReadAllText(Path.Combine(Repository.Root, "docs", "access.md")), StringComparison.Ordinal);

    // Whatever is made of a household, is asked for a reader or names a household: stores of the context, by their public asynchronous methods.
    private static IEnumerable<string> QueriesOfTheDataLayer() =>
        from type in typeof(CauNoiContext).Assembly.GetExportedTypes()
        where type.IsClass && type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(CauNoiContext)))
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where IsQuery(type, method)
        select $"{type.Name}.{method.Name}";

    private static bool IsQuery(Type type, MethodInfo method) =>
        Mentioned(method.ReturnType).Any(t => t is { IsEnum: false, Namespace: "CauNoi.Data.Registry" or "CauNoi.Data.Gaps" } && t != typeof(Hamlet) && t != typeof(Commune) && t != typeof(Province))
        || method.GetParameters().Any(p => (p.ParameterType == typeof(Reader) && type != typeof(ReadLimits)) || p.ParameterType == typeof(Household) || p.Name is "householdCode")
        || (type.Namespace is "CauNoi.Data.Registry" or "CauNoi.Data.Gaps" && method.GetParameters().Any(p => p.Name == "accountId"))
        || method.Name is nameof(HouseholdPins.TryAsync) or nameof(AccountDirectory.PathOfAsync);

    private static IEnumerable<Type> Mentioned(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Mentioned).Append(type) : [type];
}
