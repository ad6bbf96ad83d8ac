namespace EduSite.Yaml;

/// <summary>The indentations in use above a line: where one that is not made of spaces probably belongs.</summary>
internal sealed class IndentLevels
{
    private const int TabWidth = 4;

    private readonly List<(int Column, bool IsItem)> _levels = [];

    private bool _opensLevel;

    /// <summary>Remembers a line.</summary>
    /// <param name="indent">The column where it begins, from 0.</param>
    /// <param name="content">The column behind its hyphens.</param>
    /// <param name="opensLevel">Whether what belongs to it stands on the following lines.</param>
    public void Add(int indent, int content, bool opensLevel)
    {
        _levels.RemoveAll(level => level.Column >= indent);
        _levels.Add((indent, content > indent));
        if (content > indent)
        {
            _levels.Add((content, false));
        }

        _opensLevel = opensLevel;
    }

    /// <summary>As it looks in an editor after a line that opens a level, else the nearest level.</summary>
    public int Nearest(ReadOnlySpan<char> indent, bool isItem)
    {
        var width = 0;
        foreach (var c in indent)
        {
            width += c switch { ' ' => 1, '\t' => TabWidth, _ => 2 };
        }

        var candidates = _levels.Where(level => level.IsItem == isItem).Select(level => level.Column).ToList();
        return _opensLevel || candidates.Count == 0 ? width : candidates.MinBy(column => Math.Abs(column - width));
    }
}
