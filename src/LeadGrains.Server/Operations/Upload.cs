using System.Security.Cryptography;
using LeadGrains.Server.Auth;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Operations;

/// <summary>Takes files as they arrive, a part at a time. What does not become an operation is discarded.</summary>
public sealed class Upload(UploadRows rows, TimeProvider time)
{
    private readonly List<OperationFile> files = [];
    private readonly string id = OpsIds.New("up_", time.GetUtcNow());

    public IReadOnlyList<OperationFile> Files => files;

    /// <returns>SHA-256 of what arrived.</returns>
    public async Task<byte[]> Take(string name, Stream body, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (no, parts, buffer) = (files.Count, 0, new byte[UploadRows.PartSize]);
        while (await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation) is > 0 and var count)
        {
            hash.AppendData(buffer, 0, count);
            await rows.Add(id, no, parts++, time.GetUtcNow().ToUnixTimeMilliseconds(), buffer[..count], cancellation);
        }
        files.Add(new OperationFile { Name = name, Upload = id, No = no, Parts = parts });
        return hash.GetHashAndReset();
    }

    /// <summary>Whatever became of whoever sent it.</summary>
    public Task Discard() => rows.Delete(id, CancellationToken.None);
}
