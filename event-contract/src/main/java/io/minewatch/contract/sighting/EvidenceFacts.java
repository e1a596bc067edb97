package io.minewatch.contract.sighting;

import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.frame.FrameId;
import java.time.Instant;

/**
 * A picture that shows a machine; travels within the {@link Sighting}, and in the header {@link
 * io.minewatch.contract.CloudEventHeaders#FACTS} of the message on {@link io.minewatch.contract.Topics#EVIDENCE} that
 * carries the picture.
 *
 * @param sighting what it is evidence of
 * @param sha256 of the JPEG, as it was at capture
 * @param frame which frame it is
 * @param machine what it shows
 * @param box where it shows it
 * @param score of the detector on this frame
 */
public record EvidenceFacts(
        SightingId sighting,
        ProbeId probe,
        Sha256 sha256,
        FrameId frame,
        int width,
        int height,
        Instant capturedAt,
        Instant receivedAt,
        ClockSource clockSource,
        MachineClass machine,
        Box box,
        double score) {}
