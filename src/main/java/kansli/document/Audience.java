package kansli.document;

/** For whom an edition is made. Each has a folder of its own in the output. */
public enum Audience {
    /** The board: complete packages, with what is not public. */
    STYRELSEN,
    /** Everyone: what is not public has been taken out of the content before anything was made of it. */
    WEBB;

    public String folder() {
        return this == STYRELSEN ? "styrelsen" : "webb";
    }
}
