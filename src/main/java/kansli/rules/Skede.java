package kansli.rules;

/** How far the papers have come; what may still be missing depends on it. */
public enum Skede {
    /** They are being written. */
    ARBETE,
    /** They are about to be sent or published. */
    UTSKICK
}
