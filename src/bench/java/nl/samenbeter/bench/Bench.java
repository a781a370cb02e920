package nl.samenbeter.bench;

import java.util.Arrays;
import java.util.List;

/** Runs one benchmark. Ends with 1 when its results were wrong, for then its times say nothing. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        Size size = words.contains("--small") ? Size.SMALL : words.contains("--full") ? Size.FULL : Size.NORMAL;
        List<String> rest =
                words.stream().filter(word -> !word.matches("--(small|full)")).toList();
        String name = rest.size() == 1 ? rest.getFirst() : "";
        if (!List.of("list", "complete", "timeline", "status").contains(name)) {
            System.err.println("Usage: ./samenbeter bench list|complete|timeline|status [--small|--full]");
            System.exit(2);
        }
        boolean right = false;
        try {
            right = run(name, size);
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        System.exit(right ? 0 : 1);
    }

    private static boolean run(String name, Size size) {
        try (var product = Product.start()) {
            Machine.print(product.jdbc());
            switch (name) {
                case "list" -> new ListBench(product, size).run();
                case "complete" -> new CompleteBench(product, size).run();
                case "status" -> new StatusBench(product, size).run();
                default -> new TimelineBench(product, size).run();
            }
            System.out.println(Machine.load());
            return true;
        } catch (WrongResult wrong) {
            System.out.println("VOID: " + wrong.getMessage());
            return false;
        }
    }
}
