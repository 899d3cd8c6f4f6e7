package kansli.document;

/**
 * What a paper that someone else made was found to be when it was taken in.
 *
 * @param sidor its pages, counted
 * @param text whether its pages hold text, or only pictures of it
 * @param undertecknad whether the file bears an electronic signature, which a copy of its pages does not
 */
public record Inkommen(int sidor, Atergivning atergivning, boolean text, boolean undertecknad) {

    /** How its pages are shown. */
    public enum Atergivning {
        /** As they are, with the tags that make them readable aloud. */
        MED_TAGGAR,
        /** As they are drawn, each page one figure with its text. */
        SOM_SIDOR,
        /** As photographs of pages, each one figure with its text, if it has any. */
        SOM_BILDER
    }
}
