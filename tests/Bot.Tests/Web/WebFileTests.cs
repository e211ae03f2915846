using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CauNoi.Bot.Channels.Files;
using CauNoi.Bot.Tests.Hosting;
using CauNoi.Data.Access;
using CauNoi.Data.Messaging;
using CauNoi.Data.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.Bot.Tests.Web;

/// <summary>Files on our own page: who may fetch them, and what is kept of what people send.</summary>
public sealed class WebFileTests : IAsyncLifetime
{
    private static readonly FileContent Workbook = new("Hộ còn thiếu.xlsx", MediaTypes.Xlsx, [80, 75, 3, 4]);

    private RunningBot _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningBot.StartAsync(settings: "Channels:Files:LargestMegabytes=1");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task An_answer_names_its_file_and_its_own_conversation_fetches_it()
    {
        var officer = await WebClient.BeginAsync(_bot.Client);
        await SayAsync(officer, Workbook);

        var file = (await officer.UntilAsync(1))[0].GetProperty("attachments")[0];
        using var response = await officer.GetAsync("/" + file.GetProperty("contentUrl").GetString());

        Assert.Equal((Workbook.Name, MediaTypes.Xlsx, 4), (file.GetProperty("name").GetString(), file.GetProperty("contentType").GetString(), file.GetProperty("size").GetInt32()));
        Assert.Equal(Workbook.Bytes, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", Workbook.Name), (response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Another_conversation_does_not_find_the_file_and_nobody_gets_it_without_a_token()
    {
        var officer = await WebClient.BeginAsync(_bot.Client);
        var other = await WebClient.BeginAsync(_bot.Client);
        var address = "/v3/directline/attachments/" + await SayAsync(officer, Workbook);

        using var foreign = await other.GetAsync(address);
        using var unknown = await officer.GetAsync("/v3/directline/attachments/" + Guid.NewGuid());
        using var open = await _bot.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized), (foreign.StatusCode, unknown.StatusCode, open.StatusCode));
        Assert.Equal(await unknown.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_an_officer_uploads_is_kept_for_the_skill_that_asks_for_it()
    {
        var officer = await OfficerAsync();

        using var response = await officer.UploadAsync(Form(Workbook, "c1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var activities = await officer.UntilAsync(4);
        Assert.Equal(("c1", Workbook.Name), (activities[2].GetProperty("channelData").GetProperty("clientActivityID").GetString(), activities[2].GetProperty("attachments")[0].GetProperty("name").GetString()));
        Assert.Contains("anh/chị cho biết", activities[3].GetProperty("text").GetString(), StringComparison.Ordinal);
        var id = await _bot.ReadAsync(db => db.StoredFiles.Select(f => f.Id).SingleAsync());
        Assert.Equal(Workbook.Bytes, Assert.IsType<FileReading.Found>(await ReadAsync(officer, id)).Content);
        Assert.IsType<FileReading.Gone>(await ReadAsync(await WebClient.BeginAsync(_bot.Client), id));
    }

    [Fact]
    public async Task The_same_upload_again_is_the_same_message()
    {
        var officer = await OfficerAsync();
        for (var i = 0; i < 3; i++)
            (await officer.UploadAsync(Form(Workbook, "c1"))).Dispose();

        await officer.UntilAsync(4);
        await officer.SayAsync("chuẩn nghèo");

        Assert.Equal(6, (await officer.UntilAsync(6)).Count);
    }

    [Fact]
    public async Task What_somebody_without_a_role_sends_is_answered_and_not_kept()
    {
        var resident = await WebClient.BeginAsync(_bot.Client);

        (await resident.UploadAsync(Form(Workbook))).Dispose();

        Assert.Contains("không giữ tệp này", (await resident.UntilAsync(2))[1].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await _bot.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task A_picture_is_never_kept_not_even_an_officers()
    {
        var officer = await OfficerAsync();

        (await officer.UploadAsync(Form(new FileContent("cccd.jpg", "image/jpeg", [1, 2, 3])))).Dispose();

        Assert.Contains("không lưu ảnh này", (await officer.UntilAsync(4))[3].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await _bot.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_too_large_is_refused_whether_its_length_is_told_or_not(bool told)
    {
        var officer = await OfficerAsync();
        using var form = Form(Workbook with { Bytes = new byte[FileSettings.Megabyte + 1] });
        if (!told)
            form.Headers.ContentLength = null;

        using var response = await officer.UploadAsync(form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(0, await _bot.ReadAsync(db => db.StoredFiles.CountAsync()));
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "--x")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data; boundary=x", "--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n\r\nabc\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=file; filename=a.csv\r\n\r\nabc")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=activity\r\n\r\n[]\r\n--x--\r\n")]
    public async Task A_broken_form_is_refused_and_nothing_is_stored(string contentType, string body)
    {
        var officer = await OfficerAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await officer.UploadAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(2, (await officer.UntilAsync(2)).Count);
    }

    private async Task<WebClient> OfficerAsync()
    {
        var client = await WebClient.BeginAsync(_bot.Client);
        await client.SayAsync(await _bot.InviteAsync(Role.Officer, AreaLevel.Commune, "97001"));
        await client.UntilAsync(2);
        return client;
    }

    private async Task<Guid> SayAsync(WebClient to, FileContent file) =>
        (await _bot.SayWithFileAsync(new ConversationAddress("web", to.ConversationId), file, new() { Text = "Danh sách đây", Confidential = true })).Reference;

    private async Task<FileReading> ReadAsync(WebClient from, Guid id)
    {
        await using var scope = _bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReceivedFiles>().ReadAsync(
            new ConversationAddress("web", from.ConversationId), new ReceivedFile { Kind = ReceivedFileKind.Document, Reference = id.ToString() }, CancellationToken.None);
    }

    private static MultipartFormDataContent Form(FileContent file, string? clientActivityId = null)
    {
        var activity = new StringContent(JsonSerializer.Serialize(new { type = "message", channelData = new { clientActivityID = clientActivityId } }), Encoding.UTF8);
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var content = new ByteArrayContent(file.Bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
        return new MultipartFormDataContent { { activity, "activity", "blob" }, { content, "file", file.Name } };
    }
}
