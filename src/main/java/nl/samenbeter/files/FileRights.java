package nl.samenbeter.files;

/** SPI: a room whose things have files says who may read them. */
public interface FileRights {

    /** The kind of owner this room answers for. */
    String kind();

    /** Whether the one who is signed in may read the files of this owner. */
    boolean mayRead(String owner);
}
