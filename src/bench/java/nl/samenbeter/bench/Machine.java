package nl.samenbeter.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the figures were measured on. */
final class Machine {

    private static final List<String> SETTINGS = List.of(
            "server_version",
            "shared_buffers",
            "work_mem",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "random_page_cost",
            "jit");

    private Machine() {}

    /** Who else was there: more than one per core, and the milliseconds say little. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "load %.1f at the end",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    static void print(JdbcClient jdbc) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory = ((com.sun.management.OperatingSystemMXBean) system).getTotalMemorySize() >> 30;
        System.out.printf(
                "%s %s, %d cores, %d GB, load %.1f, Java %s%n",
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                memory,
                system.getSystemLoadAverage(),
                Runtime.version());
        var line = new StringBuilder("PostgreSQL");
        for (String setting : SETTINGS) {
            String value = jdbc.sql("select current_setting(?)")
                    .param(setting)
                    .query(String.class)
                    .single();
            line.append(' ').append(setting).append('=').append(value);
        }
        System.out.println(line);
        System.out.println();
    }
}
