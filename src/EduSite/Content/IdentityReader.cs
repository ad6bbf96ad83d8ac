using System.Text.RegularExpressions;
using EduSite.Diagnostics;
using EduSite.Model;
using EduSite.Yaml;

namespace EduSite.Content;

/// <summary>Reads who runs the site, and looks at the shape of the numbers that authorities issue.</summary>
internal static partial class IdentityReader
{
    public static Identity Read(YamlFields fields)
    {
        if (fields.Map("identity", "identity: { organizer: 云川市教育局 }") is not { } map)
        {
            return new Identity();
        }

        var identity = new Identity
        {
            Organizer = map.Text("organizer") ?? "",
            Operator = map.Text("operator") ?? "",
            SiteIdCode = Shaped(map, "site_id_code", SiteIdCode(), "6108000013、bm07000001"),
            Icp = Shaped(map, "icp", Icp(), "陕ICP备12345678号-1"),
            PoliceRecord = Shaped(map, "police_record", PoliceRecord(), "陕公网安备61080002000123号"),
            Phone = map.Text("phone") ?? "",
            Address = map.Text("address") ?? "",
            Email = map.Text("email") ?? "",
            FindErrorUrl = map.Url("find_error_url") ?? "",
            OrganBadgeUrl = map.Url("organ_badge_url") ?? "",
            ConsultUrl = map.Url("consult_url") ?? "",
        };
        map.Finish();
        return identity;
    }

    private static string Shaped(YamlFields map, string key, Regex shape, string example)
    {
        if (map.Scalar(key) is not { } scalar)
        {
            return "";
        }

        if (!shape.IsMatch(scalar.Value))
        {
            map.Report(scalar.Span, ConfigRules.IdentityFormat, key, scalar.Value, example);
        }

        return scalar.Value;
    }

    [GeneratedRegex("^([0-9]{10}|bm[0-9]{8})$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteIdCode();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}ICP备[0-9]{8}号(-[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Icp();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}公网安备\s*[0-9]{14}号$", RegexOptions.CultureInvariant)]
    private static partial Regex PoliceRecord();
}
