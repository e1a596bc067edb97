package io.minewatch.detection.tracking;

import io.minewatch.contract.sighting.EvidenceFacts;

/** A picture that shows a machine, and what it shows. */
@SuppressWarnings("ArrayRecordComponent") // passed on untouched and never compared
public record Evidence(EvidenceFacts facts, byte[] jpeg) {}
