using System.Text.RegularExpressions;
using CauNoi.Knowledge.Language;
using CauNoi.Knowledge.Tests.Language;

namespace CauNoi.Knowledge.Tests.RealContent;

/// <summary><c>docs/language.md</c> tells what the reader does: every row of its tables is tried.</summary>
[Collection(RealContentCollection.Name)]
public sealed class ReaderDocumentTests(RealKnowledge real)
{
    private static readonly IReadOnlyList<Example> Examples = [.. Parse(File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "language.md")))];

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var example in Examples)
                rows.Add(example.Column, example.Typed, example.Told);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_the_page_tells_is_what_the_reader_does(string column, string typed, string told)
    {
        var read = real.Base.Reader.Read(typed);

        Assert.Equal(told, column switch
        {
            "read" => read.InSentences(),
            "font" => read.LegacyFont switch { LegacyFont.Tcvn3 => "TCVN3", LegacyFont.Vni => "VNI", _ => "Unicode" },
            "sum" => read.Only(TokenKind.Money) is { Length: > 0 } sum ? sum : "none",
            "without courtesies" => real.Courtesies.Without(read).InSentences(),
            "concepts" => Concepts(read),
            _ => $"a column '{column}' that no test knows",
        });
    }

    [Fact]
    public void Every_stage_has_its_examples() =>
        Assert.All(Examples.GroupBy(e => e.Stage), stage => Assert.True(stage.Key.Length > 0 && stage.Count() is >= 3 and <= 9, $"{stage.Key}: {stage.Count()} examples"));

    [Fact]
    public void The_stages_are_numbered_and_each_names_where_its_words_live()
    {
        var sections = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "language.md")).Split("\n## ")[1..^1];

        Assert.Equal(Enumerable.Range(1, 10), sections.Select(s => int.Parse(s.Split(' ')[0], null)));
        Assert.All(sections, s => Assert.Contains("*Words:*", s, StringComparison.Ordinal));
        Assert.All(
            Regex.Matches(string.Concat(sections), "`(content/[^`]+)`").Select(m => Path.Combine(RepositoryRoot.Path, m.Groups[1].Value)),
            path => Assert.True(Path.Exists(path), path));
    }

    private string Concepts(NormalisedText read)
    {
        var lexicon = ConceptLexicon.Load(real.Base.Content, real.Base.Reader);
        var found = new List<PhraseMatch<int>>();
        lexicon.Find(read, found);
        return string.Join(", ", found.Select(m => lexicon.Concepts[m.Meaning].Id).Distinct());
    }

    private static IEnumerable<Example> Parse(string[] lines)
    {
        var (stage, column) = ("", "");
        foreach (var line in lines)
        {
            if (line.StartsWith('#'))
                (stage, column) = (line.TrimStart('#', ' '), "");
            if (!line.StartsWith('|') || line.StartsWith("|---", StringComparison.Ordinal))
                continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries)[1..^1];
            if (column.Length == 0)
                column = cells[1];
            else
                yield return new Example(stage, column, Regex.Unescape(cells[0].Trim('`')), cells[1].Trim('`'));
        }
    }

    private sealed record Example(string Stage, string Column, string Typed, string Told);
}
