package kansli.document;

import java.io.Serializable;
import java.util.List;

/**
 * What a paper that someone else made was found to be when it was taken in.
 *
 * @param sidor its pages, counted
 * @param somBilder the pages, from 1, that are shown as photographs though others are not
 * @param dolda the pages, from 1, where the file holds words that are not seen; they are not brought along
 * @param utelamnade the pages, from 1, that could not be shown at all
 * @param olika the pages, from 1, that may look otherwise than in the file, for something in them could not be shown or
 *     compared
 * @param procent how large every page is shown; 0 when they differ
 * @param text whether its pages hold text that can be read, or only pictures of it
 * @param lanadeTypsnitt whether letters are shown in another typeface, for their own is not in the file
 * @param undertecknad whether the file bears an electronic signature, which a copy of its pages does not
 * @param innesluten whether the file holds more than pages that is left out: scripts, sound, other files
 */
public record Inkommen(
        int sidor,
        Atergivning atergivning,
        List<Integer> somBilder,
        List<Integer> dolda,
        List<Integer> utelamnade,
        List<Integer> olika,
        int procent,
        boolean text,
        boolean lanadeTypsnitt,
        boolean undertecknad,
        boolean innesluten)
        implements Serializable {

    /** How its pages are shown. */
    public enum Atergivning {
        /** As they are, with the tags that make them readable aloud. */
        MED_TAGGAR,
        /** As they are drawn, with their text. */
        SOM_SIDOR,
        /** As photographs of pages, each one figure with its text, if it has any. */
        SOM_BILDER
    }
}
