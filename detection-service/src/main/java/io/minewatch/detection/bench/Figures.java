package io.minewatch.detection.bench;

/**
 * What one way to look costs.
 *
 * @param cpuPerPass milliseconds of one core for a pass: fitting, network, decoding
 * @param wallPerPass milliseconds of the clock for a pass
 * @param cpuPerPicture milliseconds of one core for a picture: its JPEG and all its passes
 * @param wallPerPicture milliseconds of the clock for a picture
 */
record Figures(
        String variant,
        double passesPerPicture,
        double cpuPerPass,
        double wallPerPass,
        double cpuPerPicture,
        double wallPerPicture) {}
