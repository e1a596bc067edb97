package io.minewatch.local.kafka;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** What runs in the broker's process: prepares the log folder once, then serves. One JVM instead of two. */
final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] args) {
        var clusterId = args[0];
        var properties = args[1];
        int status = StorageTool.execute(
                new String[] {"format", "--standalone", "--ignore-formatted", "-t", clusterId, "-c", properties},
                System.out);
        if (status != 0) {
            System.exit(status);
        }
        Kafka.main(new String[] {properties});
    }
}
