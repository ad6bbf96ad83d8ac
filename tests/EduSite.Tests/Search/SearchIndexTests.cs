namespace EduSite.Tests.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void Corpus_measure()
    {
        var root = Environment.GetEnvironmentVariable("EDUSITE_SEARCH_SITE")!;
        var reader = new SearchReader(name => File.ReadAllBytes(Path.Combine(root, name)));
        var docs = Enumerable.Range(0, reader.Reports).Select(i => reader.Document(i)).ToArray();
        reader.Forget();
        var bodies = docs.Select(d => string.Join('\n', d.Where((_, i) => i == 0 || i >= 4)).ToLowerInvariant()).ToArray();
        var words = "教育 工作 学校 教师 校园安全 双减 义务教育 职业教育 教育局 幼儿园 中小学 先进性教育活动 党风廉政建设 义务教育均衡发展 教育教学质量 课后服务 2025年 区教育局 教育教学 学生 安全 校车 师德师风 心理健康 特殊教育 招生考试 教育工作 的 国 进一步 社会主义核心价值观 教育局党委 办人民满意的教育 义务教育阶段 石桥镇实验小学 圆满完成 标准化建设 均衡 青少年 体育艺术".Split(' ');
        var lines = new List<string>();
        foreach (var word in words)
        {
            reader.Forget();
            var before = reader.BytesLoaded;
            var found = reader.Find(word);
            var (grams, files) = (reader.BytesLoaded - before, reader.FilesLoaded);
            foreach (var doc in found.OrderByDescending(f => (f.Value & 2) * 4 + (f.Value & 4)).Take(10)) { reader.Document(doc.Key); }
            var truth = Enumerable.Range(0, bodies.Length).Where(i => word.Length == 1 ? docs[i][0].Contains(word, StringComparison.Ordinal) : bodies[i].Contains(word, StringComparison.Ordinal)).ToHashSet();
            lines.Add($"{word}\tfound {found.Count}\ttrue {truth.Count}\tmissing {truth.Except(found.Keys).Count()} wrong {found.Keys.Except(truth).Count()}\tgrams {grams} of {files - 1} files\tall {reader.BytesLoaded - before}");
        }

        File.WriteAllLines("/tmp/s/measure.txt", lines);
    }
}
