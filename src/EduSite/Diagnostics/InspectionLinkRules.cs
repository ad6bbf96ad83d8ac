using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>Links that work but should not be there, or that say nothing, and tables that cannot be read out.</summary>
public static class InspectionLinkRules
{
    private static readonly Bilingual Outward = new(
        "检查通报中常见：政府网站链接到商业网站、裸 IP 地址，被抢注后变成违法网站。",
        "Links of government sites to commercial sites and bare addresses are routinely reported, and some end as illegal sites.");

    private static readonly Bilingual Reading = new(
        "读屏软件的用户逐个听链接和表头（WCAG 2.2 第 2.4.4、1.3.1 条；GB/T 37668-2019）。",
        "Users of screen readers listen to links and table heads one by one (WCAG 2.2, 2.4.4 and 1.3.1).");

    private static readonly Bilingual Points = new(
        "国办秘函〔2019〕19号：打不开的链接逐个扣分，外部链接也算；拒绝程序访问的网站不一定有问题，只作提示。",
        "国办秘函〔2019〕19号: dead links cost points, those to other sites too; a site that turns programs away may be well.");

    public static readonly Rule LinkIp = new(
        "link-ip", Severity.Error,
        new("链接写的是 IP 地址：{0}", "the link is a bare IP address: {0}"),
        new("改成域名；内网地址读者打不开，请删掉", "use the domain name; delete addresses of an internal network"), Outward);

    public static readonly Rule LinkNotGovernment = new(
        "link-nongov", Severity.Warning,
        new("链接到本网站以外的非政府网站：{0}", "the link leads to a site that is no government's: {0}"),
        new("确有必要并核实过的，把域名加进 site.yml 的 checks: allowed_hosts；否则删掉",
            "once verified, add the host to `checks: allowed_hosts` in site.yml, or delete the link"), Outward);

    public static readonly Rule LinkTextVague = new(
        "link-text-vague", Severity.Warning,
        new("链接文字“{0}”没有说明去哪里", "the link text {0} does not say where it leads"),
        new("写上目标的名称，例如“招生简章（PDF）”", "name the target"), Reading);

    public static readonly Rule TableHeader = new(
        "table-header", Severity.Warning,
        new("表格第 {0} 列没有表头", "column {0} of the table has no header"),
        new("在表格第一行写上这一列是什么", "say in the first row what the column holds"), Reading);

    public static readonly Rule ExternalDead = new(
        "link-external-dead", Severity.Warning,
        new("外部链接打不开（{1}）：{0}", "a link to another site is dead ({2}): {0}"),
        new("换成新的网址，或者删掉链接；首页上的必须马上改", "find the new address or delete the link; on the home page at once"), Points);

    public static readonly Rule ExternalSuspect = new(
        "link-external-suspect", Severity.Info,
        new("没能确认外部链接能不能打开（{1}）：{0}", "whether a link to another site works is not known ({2}): {0}"),
        new("用浏览器点开看一看；能打开就不用改", "open it in a browser; if it works, nothing need be done"), Points);

    public static ImmutableArray<Rule> All { get; } = [LinkIp, LinkNotGovernment, LinkTextVague, TableHeader, ExternalDead, ExternalSuspect];
}
