package org.planweave.synergies.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.api.people.Department;

class PictureTest {

    /** Departments of which each shares some threads with the next. */
    private static Matrix chain(int departments) {
        List<Department> all = IntStream.range(0, departments).mapToObj(i -> new Department("d" + i, "D" + i, "Department " + i, null, "hw", null))
                .toList();
        List<Matrix.Row> rows = new ArrayList<>();
        for (int i = 0; i < departments; i++) {
            int row = i;
            List<Matrix.Cell> cells = IntStream.range(0, departments)
                    .mapToObj(j -> new Matrix.Cell(all.get(j), row == j, Math.abs(row - j) == 1 ? 6 : 0, 0)).toList();
            rows.add(new Matrix.Row(all.get(i), cells, cells.stream().mapToInt(Matrix.Cell::threads).sum()));
        }
        return new Matrix(all, rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 30})
    void noTwoCirclesTouchAndAllAreWithinThePicture(int departments) {
        Picture picture = Picture.of(chain(departments));
        assertThat(picture.nodes()).hasSize(departments);
        assertThat(picture.links()).hasSize(departments - 1).allMatch(Picture.Link::strong);
        for (Picture.Node one : picture.nodes()) {
            assertThat(one.y()).isBetween(one.radius(), picture.height() - one.radius());
            assertThat(picture.nodes()).filteredOn(other -> other != one).allMatch(
                    other -> Math.hypot(one.x() - other.x(), one.y() - other.y()) > Math.max(one.radius(), other.radius()) * 1.2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 9})
    void thoseThatShareTheMostStandBesideEachOther(int departments) {
        Picture picture = Picture.of(chain(departments));
        long beside = IntStream.range(1, departments).filter(i -> Math.abs(number(picture, i) - number(picture, i - 1)) == 1).count();
        assertThat(beside).isGreaterThanOrEqualTo(departments - 2L);
    }

    private static int number(Picture picture, int place) {
        return Integer.parseInt(picture.nodes().get(place).department().id().substring(1));
    }
}
