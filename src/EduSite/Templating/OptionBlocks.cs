using System.Collections.Immutable;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Templating.Views;
using EduSite.Text;

namespace EduSite.Templating;

/// <summary>
/// Reads an ordered selection of blocks: <c>[headlines, { column: notices }, topics]</c>. A column is named by its key,
/// for its id may be the name of a block as well.
/// </summary>
internal static class OptionBlocks
{
    private const string ColumnKind = "column";

    public static object Read(OptionPlace place, ListSetting list)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var item in list.Items)
        {
            if (BlockOf(place, item) is not { } block)
            {
                continue;
            }

            if (blocks.Contains(block))
            {
                place.Report(item.Span, ThemeRules.OptionTwice, null, place.Option.Name, block.Column?.Id ?? block.Kind);
            }
            else
            {
                blocks.Add(block);
            }
        }

        return SiteViews.Block.ShowAll(blocks.ToImmutable());
    }

    private static Block? BlockOf(OptionPlace place, SettingValue item)
    {
        var takesColumns = place.Option.Choices.Contains(ColumnKind);
        var plain = place.Option.Choices.Remove(ColumnKind);
        switch (item)
        {
            case ScalarSetting text when plain.Contains(text.Text):
                return new Block(text.Text, null);
            case ScalarSetting text when takesColumns && FindColumn(place.Config, text.Text) is { } meant:
                place.Unknown(text.Span, text.Text, plain, $"{{ {ColumnKind}: {meant.Id} }}");
                return null;
            case ScalarSetting text:
                place.Unknown(text.Span, text.Text, plain);
                return null;
            case MapSetting { Entries: [{ Name: ColumnKind, Value: ScalarSetting id }] } when takesColumns:
                return ColumnBlock(place, id);
            default:
                place.Wrong(item.Span, string.Join(" / ", takesColumns ? plain.Add($"{{ {ColumnKind}: … }}") : plain));
                return null;
        }
    }

    private static Block? ColumnBlock(OptionPlace place, ScalarSetting id)
    {
        var columns = place.Config.Columns;
        if (columns.FirstOrDefault(column => column.Id == id.Text) is { } found)
        {
            return new Block(ColumnKind, found);
        }

        string[] ids = [.. columns.Select(column => column.Id)];
        place.Unknown(id.Span, id.Text, ids, FindColumn(place.Config, id.Text)?.Id ?? NearestName.Find(id.Text, ids));
        return null;
    }

    private static Column? FindColumn(SiteConfig config, string text) =>
        config.Columns.FirstOrDefault(column => column.Id == text || column.Name == text);
}
