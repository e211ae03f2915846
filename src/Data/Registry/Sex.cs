namespace CauNoi.Data.Registry;

public enum Sex
{
    Male,
    Female,
}
