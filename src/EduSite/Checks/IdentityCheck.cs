using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Text;

namespace EduSite.Checks;

/// <summary>What the footer of a government site must say, as far as site.yml gives it.</summary>
internal static class IdentityCheck
{
    public static void Run(SiteConfig config, DiagnosticBag problems)
    {
        var identity = config.Identity;
        (string Key, string Name, string Value)[] fields =
        [
            ("organizer", "主办单位", identity.Organizer), ("phone", "联系电话", identity.Phone),
            ("site_id_code", "网站标识码", identity.SiteIdCode), ("icp", "ICP备案号", identity.Icp),
            ("police_record", "公安机关备案号", identity.PoliceRecord), ("organ_badge_url", "党政机关标识", identity.OrganBadgeUrl),
            ("find_error_url", "政府网站找错", identity.FindErrorUrl), ("consult_url", "咨询互动入口", identity.ConsultUrl),
        ];
        var at = config.Source.Text.Content.IndexOf("identity:", StringComparison.Ordinal);
        var span = at < 0 ? new TextSpan(0, 0) : new TextSpan(at, "identity".Length);
        foreach (var (key, name, value) in fields)
        {
            if (value.Length == 0)
            {
                problems.Add(Diagnostic.At(config.Source, span, PageRules.IdentityMissing, key, name));
            }
        }
    }
}
