namespace CauNoi.Knowledge.Language;

/// <summary>Where the sentences and the clauses of a text end: the number of words before each end, ascending.</summary>
public sealed class TextBreaks
{
    /// <summary>After a full stop, a question mark, a line.</summary>
    public List<int> Sentences { get; } = [];

    /// <summary>After a comma too.</summary>
    public List<int> Clauses { get; } = [];

    /// <summary>An end after <paramref name="words"/> words, unless nothing was said since the last.</summary>
    public void Add(int words, bool endsSentence)
    {
        AddTo(Clauses, words);
        if (endsSentence)
            AddTo(Sentences, words);
    }

    /// <summary>Moves the ends along when some words at one place become more or fewer.</summary>
    public void Replace(int at, int removed, int inserted)
    {
        Move(Clauses, end => end <= at ? end : Math.Max(at + inserted, end + inserted - removed));
        Move(Sentences, end => end <= at ? end : Math.Max(at + inserted, end + inserted - removed));
    }

    /// <summary>Moves every end.</summary>
    public void Move(Func<int, int> moved)
    {
        Move(Clauses, moved);
        Move(Sentences, moved);
    }

    private static void Move(List<int> ends, Func<int, int> moved)
    {
        for (var i = 0; i < ends.Count; i++)
            ends[i] = moved(ends[i]);
    }

    private static void AddTo(List<int> ends, int words)
    {
        if (words > (ends.Count == 0 ? 0 : ends[^1]))
            ends.Add(words);
    }
}
