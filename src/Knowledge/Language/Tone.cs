namespace CauNoi.Knowledge.Language;

/// <summary>The six tones, numbered as the VNI keyboard numbers them (0 = level).</summary>
public enum Tone
{
    Level = 0,
    Rising = 1,
    Falling = 2,
    Asking = 3,
    Tumbling = 4,
    Heavy = 5,
}
