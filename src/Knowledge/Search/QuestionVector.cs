namespace CauNoi.Knowledge.Search;

/// <summary>A question in terms of the vocabulary; used again for the next question.</summary>
public sealed class QuestionVector(int vocabularySize)
{
    // The round in which a feature was last met: no clearing between questions.
    private readonly int[] _metIn = new int[vocabularySize];
    private int _round = 1;

    /// <summary>The numbers of its features that known texts have, each once.</summary>
    public List<int> Known { get; } = [];

    /// <summary>How many features of each kind no known text has.</summary>
    public int[] Unknown { get; } = new int[FeatureExtractor.Kinds];

    public void Clear()
    {
        Known.Clear();
        Array.Clear(Unknown);
        _round++;
    }

    /// <param name="number">The feature's number, or -1 if no known text has it.</param>
    /// <param name="kind">Its kind.</param>
    public void Add(int number, FeatureKind kind)
    {
        if (number < 0)
            Unknown[(int)kind]++;
        else if (_metIn[number] != _round)
        {
            _metIn[number] = _round;
            Known.Add(number);
        }
    }
}
