namespace CauNoi.Knowledge.Faq;

/// <summary>Whom an answer is written for.</summary>
public enum Audience
{
    Resident,
    Hamlet,
    Officer,
}
