package io.minewatch.contract.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MachineClass;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    @Test
    void sendsForestLandToForestry_andADiggerWithoutLicenceToNaturalResources() {
        assertThat(Rule.FOREST_LAND.departmentFor(List.of(MachineClass.EXCAVATOR)))
                .isEqualTo(Department.FORESTRY);
        assertThat(Rule.DIGGING_OUTSIDE_LICENCE.departmentFor(List.of(MachineClass.EXCAVATOR)))
                .isEqualTo(Department.NATURAL_RESOURCES);
    }

    @Test
    void sendsWhatAVesselDoesToTheWaterBureau_unlessTheLandIsSomebodyElses() {
        var vessel = Set.of(MachineClass.VESSEL);

        assertThat(Rule.OUTSIDE_HOURS.departmentFor(vessel)).isEqualTo(Department.WATER_RESOURCES);
        assertThat(Rule.RESERVE.departmentFor(vessel)).isEqualTo(Department.ECOLOGY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Rule.class,
            names = {"CANNOT_TELL", "CAMERA_SILENT", "CAMERAS_SILENT", "UNKNOWN"})
    void accusesNobodyWhereNobodyCanTell(Rule rule) {
        assertThat(rule.findOffence()).isEmpty();
        assertThat(rule.departmentFor(List.of())).isEqualTo(Department.CONTROL_ROOM);
    }

    @Test
    void readsARuleThatALaterVersionAdds() {
        assertThat(ContractJson.read("\"DIGGING_IN_A_GRAVEYARD\"".getBytes(), Rule.class))
                .isEqualTo(Rule.UNKNOWN);
    }
}
