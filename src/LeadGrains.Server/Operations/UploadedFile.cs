using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Operations;

/// <summary>Reads an uploaded file part by part, forward only.</summary>
internal sealed class UploadedFile(UploadRows rows, OperationFile file) : Stream
{
    private byte[] part = [];
    private int taken;
    private long next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (taken == part.Length)
        {
            if (next == file.Parts)
                return 0;
            (part, taken) = (await rows.Part(file.Upload, file.No, next++, cancellationToken), 0);
        }
        var count = Math.Min(buffer.Length, part.Length - taken);
        part.AsMemory(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously: its parts lie in a database.");

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
