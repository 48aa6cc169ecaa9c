package org.planweave.synergies.internal.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planweave.api.people.Department;

/**
 * Departments in a ring and the threads between them, ready to be drawn; lengths are units of the drawing. Departments that share the most
 * stand beside each other. A ring needs no search for places, so the picture of the same council is always the same.
 *
 * @param height of the drawing, which is {@link #WIDTH} wide
 * @param pairs every two departments that share a thread, the most first
 */
public record Picture(List<Node> nodes, List<Link> links, List<Pair> pairs, int height) {

    public static final int WIDTH = 1180;
    private static final int MIDDLE = WIDTH / 2;
    private static final int FEWEST_DRAWN = 2;
    /** From here on a thread is drawn strong and says its number. */
    private static final int STRONG = 5;
    private static final int ROOM_FOR_ONE = 78;
    private static final int LEAST_HEIGHT = 460;
    private static final int BESIDE = 390;
    private static final int MARGIN = 90;
    private static final double PULL = 0.45;

    /** A department's circle; {@code left} where its name stands to the left. */
    public record Node(Department department, int threads, double x, double y, double radius, boolean left) {

        public double textX() {
            return left ? x - radius - 10 : x + radius + 10;
        }
    }

    /** A thread as a curve, with its number in the middle where it is strong. */
    public record Link(String path, String width, boolean strong, int threads, String x, String y) {}

    /** Two departments. */
    public record Pair(Department one, Department other, int threads, int accepted) {}

    static Picture of(Matrix matrix) {
        List<Pair> pairs = pairs(matrix);
        List<Department> ring = ring(matrix, pairs);
        int height = Math.max(LEAST_HEIGHT, MARGIN * 2 + ROOM_FOR_ONE * (ring.size() + 1) / 2);
        Map<String, Node> nodes = new HashMap<>();
        List<Node> inOrder = new ArrayList<>();
        int most = matrix.rows().stream().mapToInt(Matrix.Row::all).max().orElse(1);
        for (int place = 0; place < ring.size(); place++) {
            Node node = node(ring.get(place), place, ring.size(), height, matrix, Math.max(1, most));
            nodes.put(node.department().id(), node);
            inOrder.add(node);
        }
        List<Link> links = pairs.stream().filter(pair -> pair.threads() >= FEWEST_DRAWN)
                .sorted(Comparator.comparingInt(Pair::threads))
                .map(pair -> link(pair, nodes.get(pair.one().id()), nodes.get(pair.other().id()), height)).toList();
        return new Picture(inOrder, links, pairs, height);
    }

    private static List<Pair> pairs(Matrix matrix) {
        List<Pair> pairs = new ArrayList<>();
        List<Matrix.Row> rows = matrix.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (Matrix.Cell cell : rows.get(i).cells().subList(i + 1, rows.size())) {
                if (cell.threads() > 0) {
                    pairs.add(new Pair(rows.get(i).department(), cell.with(), cell.threads(), cell.accepted()));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::threads).reversed());
        return pairs;
    }

    /** Begins with whoever shares the most, and goes on each time with the one that shares the most with the last. */
    private static List<Department> ring(Matrix matrix, List<Pair> pairs) {
        List<Department> left = new ArrayList<>(matrix.rows().stream()
                .sorted(Comparator.comparingInt(Matrix.Row::all).reversed()).map(Matrix.Row::department).toList());
        List<Department> ring = new ArrayList<>();
        while (!left.isEmpty()) {
            Department next = ring.isEmpty() ? left.get(0) : nearest(ring.get(ring.size() - 1), left, pairs);
            ring.add(next);
            left.remove(next);
        }
        return ring;
    }

    private static Department nearest(Department last, List<Department> left, List<Pair> pairs) {
        return pairs.stream().map(pair -> pair.one().equals(last) ? pair.other() : pair.other().equals(last) ? pair.one() : last)
                .filter(left::contains).findFirst().orElse(left.get(0));
    }

    private static Node node(Department department, int place, int of, int height, Matrix matrix, int most) {
        // Half a place away from the top, so that none stands where its name would need both sides.
        double angle = 2 * Math.PI * (place + 0.5) / of - Math.PI / 2;
        int threads = matrix.rows().stream().filter(row -> row.department().equals(department)).mapToInt(Matrix.Row::all).sum();
        double x = MIDDLE + BESIDE * Math.cos(angle);
        double y = height / 2.0 + (height / 2.0 - MARGIN) * Math.sin(angle);
        return new Node(department, threads, x, y, 18 + 16 * Math.sqrt((double) threads / most), x < MIDDLE);
    }

    private static Link link(Pair pair, Node one, Node other, int height) {
        double bendX = pulled((one.x() + other.x()) / 2, MIDDLE);
        double bendY = pulled((one.y() + other.y()) / 2, height / 2.0);
        String path = "M%s %sQ%s %s %s %s".formatted(n(one.x()), n(one.y()), n(bendX), n(bendY), n(other.x()), n(other.y()));
        boolean strong = pair.threads() >= STRONG;
        return new Link(path, n(Math.min(9, 0.5 + 0.75 * pair.threads())), strong, pair.threads(),
                n((one.x() + 2 * bendX + other.x()) / 4), n((one.y() + 2 * bendY + other.y()) / 4));
    }

    private static double pulled(double from, double to) {
        return from + (to - from) * PULL;
    }

    /** A length as it is written in a drawing. */
    public static String n(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
