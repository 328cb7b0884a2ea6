"""What igraph takes for the articulation points of the graph that AnalysisBench measures.

    mvn -Pbench test -Dtest=AnalysisBench#cutsAgainstJGraphT -Dtwoeyes.bench.edges=/tmp/edges.txt
    python3 src/test/python/articulation.py /tmp/edges.txt

Each line of the file is an edge, two numbers; prints how many points there are and the median of several turns.
"""

import statistics
import sys
import time

import igraph

TURNS = 7


def main(path):
    graph = igraph.Graph.Read_Edgelist(path, directed=False)
    took = []
    for _ in range(TURNS):
        start = time.process_time()
        points = graph.articulation_points()
        took.append((time.process_time() - start) * 1000)
    print(f"igraph {igraph.__version__}: {graph.vcount()} vertices, {graph.ecount()} edges, "
          f"{len(points)} articulation points, {statistics.median(took):.1f} ms")


main(sys.argv[1])
