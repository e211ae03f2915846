namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>The degree on a disability certificate (Luật Người khuyết tật 2010).</summary>
public enum Disability
{
    None,
    Mild,
    Severe,
    EspeciallySevere,
}
