namespace CauNoi.Knowledge.Search;

/// <summary>A question in terms of the vocabulary.</summary>
public sealed class QuestionVector
{
    /// <summary>The numbers of its features that known texts have, each once.</summary>
    public List<int> Known { get; } = [];

    /// <summary>How many features of each kind no known text has.</summary>
    public int[] Unknown { get; } = new int[FeatureExtractor.Kinds];
}
