package nl.samenbeter.bench;

/** The first page of the task list with its counts. */
final class ListBench {

    ListBench(Product product, Size size) {}

    void run() {}
}
