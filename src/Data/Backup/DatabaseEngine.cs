namespace CauNoi.Data.Backup;

public enum DatabaseEngine
{
    Sqlite,
    Postgres,
}
