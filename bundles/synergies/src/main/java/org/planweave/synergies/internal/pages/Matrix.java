package org.planweave.synergies.internal.pages;

import java.util.List;
import java.util.function.Predicate;
import org.planweave.api.people.Department;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.stored.Shown;

/**
 * How many threads there are between each two departments, dismissed ones left out. Counts nothing that its reader may not read.
 *
 * @param departments in the order of rows and columns
 */
public record Matrix(List<Department> departments, List<Row> rows) {

    /** A department's threads with each; {@code all} is their sum. */
    public record Row(Department department, List<Cell> cells, int all) {}

    /** What two departments share; {@code own} where they are the same. */
    public record Cell(Department with, boolean own, int threads, int accepted) {

        /** How dark it is drawn, as the legend says. */
        public int shade() {
            return threads >= 8 ? 4 : threads >= 5 ? 3 : threads >= 3 ? 2 : threads >= 1 ? 1 : 0;
        }
    }

    static Matrix of(List<Department> departments, List<Shown> shown) {
        List<Shown> counted = shown.stream().filter(one -> one.synergy().counts()).toList();
        return new Matrix(departments, departments.stream().map(row -> row(row, departments, counted)).toList());
    }

    private static Row row(Department own, List<Department> departments, List<Shown> shown) {
        List<Shown> touching = shown.stream().filter(one -> one.synergy().touches(own.id())).toList();
        List<Cell> cells = departments.stream().map(other -> cell(own, other, touching)).toList();
        return new Row(own, cells, cells.stream().mapToInt(Cell::threads).sum());
    }

    private static Cell cell(Department own, Department other, List<Shown> touching) {
        if (own.id().equals(other.id())) {
            return new Cell(other, true, 0, 0);
        }
        Predicate<Shown> both = one -> one.synergy().touches(other.id());
        return new Cell(other, false, (int) touching.stream().filter(both).count(),
                (int) touching.stream().filter(both).filter(one -> one.synergy().state() == State.ACCEPTED).count());
    }
}
