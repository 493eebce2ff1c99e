"""Times igraph, and leidenalg where it is there: a line "task" in, its milliseconds out.

Started with a file of edges, "nodes" on the first line, then "source target weight".
"""

import sys
import time

import igraph

try:
    import leidenalg
except ImportError:
    leidenalg = None

with open(sys.argv[1], encoding="ascii") as file:
    count = int(file.readline())
    rows = [line.split() for line in file]
edges = [(int(u), int(v)) for u, v, _ in rows]
weights = [float(w) for _, _, w in rows]
graph = igraph.Graph(n=count, edges=edges, directed=True)
graph.es["weight"] = weights
ties = graph.as_undirected(mode="collapse")


def build():
    made = igraph.Graph(n=count, edges=edges, directed=True)
    made.es["weight"] = weights
    return made


def merged():
    return build().simplify(combine_edges="sum")


tasks = {
    "build": build,
    "merged": merged,
    "strong": lambda: graph.connected_components(mode="strong"),
    "articulation": lambda: ties.articulation_points(),
    "cores": lambda: ties.coreness(),
    "pagerank": lambda: graph.pagerank(damping=0.85, weights="weight"),
    "betweenness": lambda: graph.betweenness(directed=True),
    "distances": lambda: graph.closeness(mode="out", normalized=False),
}
if leidenalg:
    tasks["leiden"] = lambda: leidenalg.find_partition(
        graph, leidenalg.ModularityVertexPartition, weights="weight", n_iterations=1, seed=1
    )

repeats = {}
for line in sys.stdin:
    task = line.strip()
    if task == "version":
        print(igraph.__version__, leidenalg.version if leidenalg else "-", flush=True)
        continue
    if task not in tasks:
        print("missing", flush=True)
        continue
    run = tasks[task]
    if task not in repeats:
        start = time.thread_time()
        run()
        repeats[task] = max(1, int(0.008 / max(time.thread_time() - start, 1e-6)))
    start = time.thread_time()
    for _ in range(repeats[task]):
        run()
    print((time.thread_time() - start) * 1000 / repeats[task], flush=True)
