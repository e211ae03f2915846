using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace CauNoi.Bot.Channels.Web;

/// <summary>One file of the page, plain and packed: on a slow line the packed one is there in a third of the time.</summary>
internal sealed record PageFile(byte[] Plain, byte[] Packed, string ContentType, string Hash)
{
    public static PageFile Load(string path, string contentType)
    {
        var plain = File.ReadAllBytes(path);
        return new PageFile(plain, Pack(plain), contentType, Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8)));
    }

    /// <summary>The content, or "not modified" for who has it already.</summary>
    public IResult Answer(HttpContext http)
    {
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var takesPacked = http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "gzip" && e.Quality is null or > 0);
        if (!takesPacked)
            return TypedResults.Bytes(Plain, ContentType, entityTag: new EntityTagHeaderValue($"\"{Hash}\""));
        http.Response.Headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(Packed, ContentType, entityTag: new EntityTagHeaderValue($"\"{Hash}-gz\""));
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
