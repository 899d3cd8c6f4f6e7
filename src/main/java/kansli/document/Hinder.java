package kansli.document;

/** Why a paper that someone else made cannot be bound in. */
public enum Hinder {
    INGEN_PDF,
    LOSENORD,
    /** Whoever made it has forbidden that it is put together with other papers. */
    SPARRAD,
    SKADAD,
    RITAS_AV_PROGRAM,
    INGA_SIDOR,
    FOR_STOR,
    /** It lies there, but as a link or in another way that the content folder does not take in. */
    INTE_TAGEN
}
