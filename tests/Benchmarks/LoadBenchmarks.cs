using BenchmarkDotNet.Attributes;
using CauNoi.Knowledge;
using CauNoi.Knowledge.Tests;

namespace CauNoi.Benchmarks;

/// <summary>Loading everything that is known, what was learnt from the content lying beside it.</summary>
public class LoadBenchmarks
{
    private string _content = "";

    // The repository's own folder stays as it is: the learnt file belongs to one build of the program.
    [GlobalSetup]
    public void Learn()
    {
        _content = Directory.CreateTempSubdirectory("cau-noi-benchmarks-").FullName;
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.Content, "*", SearchOption.AllDirectories).Where(f => !f.Contains(KnowledgeBase.LearnedFile, StringComparison.Ordinal)))
        {
            var copy = Path.Combine(_content, Path.GetRelativePath(RepositoryRoot.Content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var learned = KnowledgeBase.Load(_content);
        using var stream = File.Create(Path.Combine(_content, KnowledgeBase.LearnedFile));
        learned.WriteLearned(stream);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_content, recursive: true);

    [Benchmark]
    public KnowledgeBase Load()
    {
        var knowledge = KnowledgeBase.Load(_content);
        return knowledge.LearnedAnew ? throw new InvalidOperationException("the learnt file was not used") : knowledge;
    }
}
