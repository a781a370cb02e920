package nl.samenbeter.bench;

enum Size {
    SMALL,
    NORMAL,
    FULL;

    int of(int small, int normal, int full) {
        return switch (this) {
            case SMALL -> small;
            case NORMAL -> normal;
            case FULL -> full;
        };
    }
}
