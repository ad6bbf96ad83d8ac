using EduSite.Model;

namespace EduSite.IO;

/// <summary>Reads what attachments say. Safe from any thread.</summary>
public interface IDocumentReader
{
    /// <summary>Null for a file that holds no words: styles, sound, films. Never throws for a file that cannot be read.</summary>
    /// <param name="name">Its ending helps where the content does not say what it is.</param>
    DocumentText? Read(string name, ReadOnlyMemory<byte> content);
}
