using EduSite.Model;
using EduSite.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EduSite.Yaml;

/// <summary>Reads a small YAML file whose keys are not known beforehand as a tree of texts with their places.</summary>
internal static class SettingReader
{
    /// <summary>The mapping that the file holds.</summary>
    /// <param name="fault">Where and how the file is no YAML mapping; null when it is one.</param>
    public static MapSetting Read(SourceFile source, out (TextSpan Span, string Message)? fault)
    {
        fault = null;
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(source.Text.Content));
        }
        catch (YamlException exception)
        {
            fault = (SpanOf(exception.Start, exception.End), exception.Message);
            return new MapSetting([], default);
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return Map(root);
        }

        fault = (default, "—");
        return new MapSetting([], default);
    }

    private static SettingValue Value(YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map),
        YamlSequenceNode list => new ListSetting([.. list.Children.Select(Value)], SpanOf(list)),
        _ => new ScalarSetting((node as YamlScalarNode)?.Value ?? "", SpanOf(node)),
    };

    private static MapSetting Map(YamlMappingNode map) =>
        new([.. map.Children.Select(child => (((child.Key as YamlScalarNode)?.Value ?? ""), Value(child.Value)))], SpanOf(map));

    private static TextSpan SpanOf(YamlNode node) => SpanOf(node.Start, node.End);

    private static TextSpan SpanOf(Mark start, Mark end) => TextSpan.FromBounds((int)start.Index, (int)end.Index);
}
