package org.planweave.core.internal.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;

class CouncilBookTest {

    private final CouncilBook book = new CouncilBook(
            "Marrowdale Council",
            List.of(department("d1", "PP", "Place and Planning"), department("d2", "CS", "Children’s Services")),
            List.of(new Person("p1", "ruth.calloway", "Ruth Calloway", "", "d1", Set.of())),
            Set.of(),
            Set.of(),
            List.of());

    @Test
    void findsADepartmentByIdCodeOrNameHoweverItIsWritten() {
        assertThat(List.of("d1", "pp", "PLACE & PLANNING", "place and planning "))
                .allSatisfy(text -> assertThat(book.department(text)).map(Department::id).contains("d1"));
        assertThat(book.department("Childrens services")).map(Department::id).contains("d2");
        assertThat(book.department("Housing")).isEmpty();
    }

    @Test
    void findsAPersonByIdOrUserName() {
        assertThat(book.person("p1")).isEqualTo(book.person("Ruth.Calloway")).isPresent();
        assertThat(book.person("nobody")).isEmpty();
    }

    @Test
    void givesANewDepartmentMarksThatAreFree() {
        assertThat(FreeMarks.code("Housing", book.departments())).isEqualTo("HO");
        assertThat(FreeMarks.code("Community and Children's Services", book.departments())).isEqualTo("CC");
        assertThat(FreeMarks.code("People and Place", book.departments())).isEqualTo("PE");
        assertThat(FreeMarks.code("2020", book.departments())).isEqualTo("AA");
        assertThat(FreeMarks.swatch("HW", book.departments())).isEqualTo("hw");
        assertThat(FreeMarks.swatch("ZZ", book.departments())).isEqualTo("hw");
    }

    @Test
    void givesEveryDepartmentACodeOfItsOwn() {
        List<Department> all = new java.util.ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String code = FreeMarks.code("Markets", all);
            all.add(department("d" + i, code, "Markets " + i));
        }
        assertThat(all).extracting(Department::code).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z]{2}"));
    }

    private static Department department(String id, String code, String name) {
        return new Department(id, code, name, null, code.toLowerCase(java.util.Locale.ROOT), null);
    }
}
