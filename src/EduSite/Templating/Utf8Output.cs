using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace EduSite.Templating;

/// <summary>Takes what templates write and puts it, as UTF-8, straight into the page's buffer.</summary>
internal sealed class Utf8Output(IBufferWriter<byte> target) : IScriptOutput
{
    public void Write(string text, int offset, int count) => Encoding.UTF8.GetBytes(text.AsSpan(offset, count), target);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }
}
