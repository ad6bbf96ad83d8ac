using System.Collections.Concurrent;

namespace EduSite.Text;

/// <summary>
/// Workers of a parallel loop that keep what they have: <see cref="Parallel"/> itself asks for a new local value each time it
/// starts a slice of its range, every few milliseconds, and large arrays made so often keep the collector busy.
/// </summary>
/// <param name="make">Makes one more, when all are at work.</param>
internal sealed class Crew<T>(Func<T> make)
{
    private readonly ConcurrentBag<T> _idle = [];

    /// <summary>All that were made. Asked between loops.</summary>
    public IReadOnlyCollection<T> Workers => _idle;

    /// <summary>Does every piece of work once, in any order.</summary>
    public void For(int from, int to, ParallelOptions parallelism, Action<T, int> work) =>
        Parallel.For(from, to, parallelism, () => _idle.TryTake(out var worker) ? worker : make(), (i, _, worker) =>
        {
            work(worker, i);
            return worker;
        }, _idle.Add);
}
