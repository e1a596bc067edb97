package io.minewatch.ingest.probe;

import io.minewatch.contract.probe.BurstFigures;
import io.minewatch.contract.probe.GateFigures;
import io.minewatch.ingest.gate.GateReport;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the figures beside a probe's state come from; asked only when the state is told. */
record Figures(Supplier<GateReport> gateReport, Supplier<Optional<BurstFigures>> bursts) {

    GateFigures gate() {
        var report = gateReport.get();
        var opened = report.opened();
        var held = report.held();
        return new GateFigures(
                report.looks(),
                opened.motion(),
                opened.heartbeat(),
                opened.learning(),
                held.light(),
                held.shake(),
                held.mask(),
                held.flicker(),
                held.rain(),
                held.insects(),
                report.thresholdShare(),
                report.silencedShare(),
                report.sceneChanges());
    }
}
