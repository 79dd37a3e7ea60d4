package vn.bangtin.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class UnitsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Units units() {
        return new Units(DATABASE.entityManager(), Clock.systemUTC());
    }

    @Test
    void a_stored_unit_comes_back_as_it_was_in_one_statement() {
        var office = new Unit("Văn phòng", "VP");
        var press = new Unit("Phòng Báo chí – Xuất bản", null);
        units().add(office);
        units().add(press);
        press.moveBelow(office, 2);
        press.exist(LocalDate.of(2006, 1, 1), LocalDate.of(2025, 2, 28), office);
        DATABASE.flushAndClear();

        try (var sql = new SqlCounter()) {
            assertThat(units().rows()).hasSize(2).anySatisfy(row -> {
                assertThat(row.name()).isEqualTo("Phòng Báo chí – Xuất bản");
                assertThat(row.parentId()).isEqualTo(office.getId());
                assertThat(row.validTo()).isEqualTo(LocalDate.of(2025, 2, 28));
                assertThat(row.successor()).isEqualTo("Văn phòng");
            });
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void instants_survive_the_database_to_the_microsecond() {
        var unit = new Unit("Văn phòng", null);
        units().add(unit);
        DATABASE.entityManager().flush();
        var written = unit.getCreatedAt();
        DATABASE.entityManager().clear();
        var read = units().find(unit.getId()).orElseThrow().getCreatedAt();
        assertThat(read).isEqualTo(written);
        assertThat(Duration.between(read, Instant.now(Clock.systemUTC()))).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void a_unit_is_called_at_a_number_that_can_be_dialled() {
        var unit = new Unit("Văn phòng", null);
        unit.callAt(" 0228 3849 114 ");
        assertThat(unit.getPhone()).isEqualTo("0228 3849 114");
        unit.callAt("");
        assertThat(unit.getPhone()).isNull();
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> unit.callAt("javascript:alert(1)"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("phone"));
    }

    @Test
    void the_tree_has_no_cycles() {
        var top = new Unit("Sở", null);
        var below = new Unit("Phòng", null);
        below.moveBelow(top, 1);
        assertThatThrownBy(() -> top.moveBelow(below, 1))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("unit.parent.cycle"));
    }

    @Test
    void a_change_is_audited_with_what_was_before_and_after() {
        var audit = new AuditTrail(DATABASE.entityManager(), Clock.systemUTC(), () -> "quantri");
        var unit = new Unit("Phòng Báo chí", null);
        units().add(unit);
        audit.created(unit);
        var before = unit.auditFields();
        unit.rename("Phòng Thông tin – Báo chí", null);
        audit.changed(unit, before);
        DATABASE.entityManager().flush();

        var changes = DATABASE.entityManager()
                .createQuery("select e.changes from AuditEntry e where e.action = 'changed'", String.class)
                .getSingleResult();
        assertThat(changes).isEqualTo("{\"unit.name\":[\"Phòng Báo chí\",\"Phòng Thông tin – Báo chí\"]}");
        assertThat(audit.lastActor(unit)).isEqualTo("quantri");
    }
}
