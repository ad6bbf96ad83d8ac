using System.Collections.Immutable;
using EduSite.Model;

namespace EduSite.Diagnostics;

/// <summary>What was published stays reachable: the addresses in addresses.txt against those of the site.</summary>
public static class LedgerRules
{
    private static readonly Bilingual Permanent = new(
        "公布过的网址会留在文件、通知、其他网站和读者的收藏里；打不开的链接逐个扣分（国办秘函〔2019〕19号）。公布过的网址记在 addresses.txt。",
        "A published address lives on in documents, on other sites and in bookmarks; dead links cost points (国办秘函〔2019〕19号). " +
        "addresses.txt has those that were published.");

    public static readonly Rule AddressVanished = Of(
        "url-vanished",
        new("公布过的网址没有了：{0}（原来的稿件：{1}）", "a published address is gone: {0} (the report was {1})"),
        new("稿件删掉了的，找回来，写 status: withdrawn，网址上会说明已撤下；并入别的稿件的，在那一篇的 aliases 里写上这个网址",
            "bring the report back with `status: withdrawn`, or name the address in the `aliases` of the report that took its place"));

    public static readonly Rule AddressMoved = Of(
        "url-moved",
        new("稿件的网址变了：公布过的是 {0}，现在是 {1}", "the report has moved: published as {0}, it is now at {1}"),
        new("在文件头写 aliases: [{0}]，旧网址会自动转到新网址；不是有意的，把 slug、日期或文件名改回去",
            "write `aliases: [{0}]` into the front matter, or change slug, date or file name back"));

    public static readonly Rule LedgerLine = Of(
        "url-ledger-line",
        new("这一行不是网址：{0}", "this line is no address: {0}"),
        new("写成“/2026/03/bus.html content/要闻/bus.md”的样子；这个文件由 edusite addresses --write 写，一般不用手改",
            "write it like `/2026/03/bus.html content/news/bus.md`; `edusite addresses --write` writes this file"));

    public static ImmutableArray<Rule> All { get; } = [AddressVanished, AddressMoved, LedgerLine];

    private static Rule Of(string id, Bilingual message, Bilingual remedy) =>
        new(id, Severity.Error, message, remedy, Permanent) { Category = RuleCategory.Links };
}
