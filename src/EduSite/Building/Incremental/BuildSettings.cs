using EduSite.IO;
using EduSite.Model;
using EduSite.Templating;
using EduSite.Text;

namespace EduSite.Building.Incremental;

/// <summary>Whatever concerns every page: when it changes, every page is rendered.</summary>
internal static class BuildSettings
{
    private static readonly SitePath Themes = SitePath.Of("themes");

    /// <summary>The program itself, site.yml, what themes declare, and the addresses of assets, which hold hashes of them.</summary>
    public static Fingerprint Of(IFileTree source, SiteConfig config, Theme? theme, IImageStudio? studio)
    {
        var settings = Fingerprint.Of(typeof(BuildSettings).Module.ModuleVersionId.ToString())
            .And(studio?.Version)
            .And(config.Source.Text.Content)
            .AndAll((theme?.Assets.Files ?? []).Select(asset => asset.Path.Value));
        foreach (var declaration in source.List(Themes).Where(file => file.Path.Name == "theme.yml"))
        {
            settings = settings.And(declaration.Path.Value).And(Fingerprint.Of(source.Read(declaration.Path)));
        }

        return config.Images.Watermark?.Logo is { } logo && !source.List(logo).IsEmpty
            ? settings.And(Fingerprint.Of(source.Read(logo)))
            : settings;
    }
}
