package org.plenary.analysis.blocs;

import java.util.Arrays;

/// Hierarchical clustering by average linkage: of two clusters, the distance is the mean over all pairs.
///
/// The chain of nearest neighbours finds the merges in the square of the number of points (F. Murtagh, "A
/// Survey of Recent Advances in Hierarchical Clustering Algorithms", The Computer Journal 26, 1983): about 0.2
/// ms for 193 States.
final class Linkage {
    private final int points;
    private final int[] one;
    private final int[] other;
    private final double[] height;
    private int merges;

    private Linkage(int points) {
        this.points = points;
        this.one = new int[Math.max(0, points - 1)];
        this.other = new int[Math.max(0, points - 1)];
        this.height = new double[Math.max(0, points - 1)];
    }

    /// Clusters points by a symmetric table of distances, row after row. The table is used up.
    static Linkage of(int points, double[] distances) {
        Linkage linkage = new Linkage(points);
        int[] size = new int[points];
        Arrays.fill(size, 1);
        boolean[] gone = new boolean[points];
        int[] chain = new int[points + 1];
        int length = 0;
        while (linkage.merges < points - 1) {
            if (length == 0) {
                chain[length++] = firstLeft(gone);
            }
            int tip = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = before;
            double least = before < 0 ? Double.POSITIVE_INFINITY : distances[tip * points + before];
            for (int v = 0; v < points; v++) {
                if (!gone[v] && v != tip && distances[tip * points + v] < least) {
                    least = distances[tip * points + v];
                    nearest = v;
                }
            }
            if (nearest == before) {
                linkage.merge(Math.min(tip, before), Math.max(tip, before), least, distances, size, gone);
                length -= 2;
            } else {
                chain[length++] = nearest;
            }
        }
        return linkage;
    }

    private static int firstLeft(boolean[] gone) {
        int v = 0;
        while (gone[v]) {
            v++;
        }
        return v;
    }

    private void merge(int into, int from, double at, double[] distances, int[] size, boolean[] gone) {
        one[merges] = into;
        other[merges] = from;
        height[merges++] = at;
        for (int v = 0; v < points; v++) {
            if (!gone[v] && v != into && v != from) {
                double mean = (size[into] * distances[into * points + v] + size[from] * distances[from * points + v])
                        / (size[into] + size[from]);
                distances[into * points + v] = mean;
                distances[v * points + into] = mean;
            }
        }
        size[into] += size[from];
        gone[from] = true;
    }

    /// The cluster of each point when there are `clusters` of them, numbered by their first point.
    int[] cut(int clusters) {
        Integer[] order = new Integer[merges];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(height[a], height[b]));
        int[] parent = new int[points];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < points - clusters; i++) {
            int a = root(parent, one[order[i]]);
            int b = root(parent, other[order[i]]);
            parent[Math.max(a, b)] = Math.min(a, b);
        }
        int[] cluster = new int[points];
        int[] number = new int[points];
        Arrays.fill(number, -1);
        int count = 0;
        for (int v = 0; v < points; v++) {
            int root = root(parent, v);
            if (number[root] < 0) {
                number[root] = count++;
            }
            cluster[v] = number[root];
        }
        return cluster;
    }

    /// The points so that those merged first stand beside each other.
    int[] leaves() {
        int[][] leaves = new int[points][];
        for (int v = 0; v < points; v++) {
            leaves[v] = new int[] {v};
        }
        for (int i = 0; i < merges; i++) {
            int[] first = leaves[one[i]];
            int[] second = leaves[other[i]];
            int[] both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            leaves[one[i]] = both;
        }
        return points == 0 ? new int[0] : merges == 0 ? leaves[0] : leaves[one[merges - 1]];
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }
}
