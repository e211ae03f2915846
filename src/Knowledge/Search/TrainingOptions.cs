namespace CauNoi.Knowledge.Search;

/// <summary>How a <see cref="TopicClassifier"/> learns. The defaults come from the ablations in <c>docs/quality.md</c>.</summary>
public sealed record TrainingOptions
{
    public int Epochs { get; init; } = 6;

    public float Rate { get; init; } = 0.1f;

    /// <summary>L2 decay of the weights that an example touches.</summary>
    public float Decay { get; init; } = 1e-6f;

    /// <summary>Classes whose probability is off by less are not corrected: it is what makes learning fast.</summary>
    public float SmallestError { get; init; } = 2e-3f;

    /// <summary>Features of fewer texts get no weight.</summary>
    public int FewestTexts { get; init; } = 3;

    /// <summary>Into how many parts the phrasings are divided to be left out in turn.</summary>
    public int Folds { get; init; } = 2;

    public int Seed { get; init; } = 1;
}
