namespace CauNoi.Knowledge.Policy.Benefits;

/// <summary>Facts that are known to hold, known not to hold, or (in neither) unknown.</summary>
public readonly record struct Traits(Fact Yes, Fact No)
{
    public bool? this[Fact fact] => (Yes & fact) != 0 ? true : (No & fact) != 0 ? false : null;

    public static Traits operator |(Traits left, Traits right) => BitwiseOr(left, right);

    public static Traits BitwiseOr(Traits left, Traits right) => new(left.Yes | right.Yes, left.No | right.No);

    public Traits With(Fact fact, bool? holds) => new(holds == true ? Yes | fact : Yes & ~fact, holds == false ? No | fact : No & ~fact);
}
