using EduSite.Text;

namespace EduSite.Tests.Text;

public sealed class CrewTests
{
    [Fact]
    public void Every_piece_of_work_is_done_once_and_workers_are_kept_from_loop_to_loop()
    {
        var made = 0;
        var crew = new Crew<List<int>>(() =>
        {
            Interlocked.Increment(ref made);
            return [];
        });
        for (var round = 0; round < 3; round++)
        {
            crew.For(round * 1000, (round + 1) * 1000, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (worker, i) => worker.Add(i));
        }

        Assert.InRange(made, 1, 4);
        Assert.Equal(Enumerable.Range(0, 3000), crew.Workers.SelectMany(worker => worker).Order());
    }
}
