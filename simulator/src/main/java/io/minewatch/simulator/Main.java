package io.minewatch.simulator;

import java.util.concurrent.CountDownLatch;

/** Runs the simulator until it is told to stop. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %5$s%6$s%n");
        var simulator = Simulator.start(Settings.ofProcess());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            simulator.close();
            stopped.countDown();
        }));
        stopped.await();
    }
}
