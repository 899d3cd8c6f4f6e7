package kansli.print;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What a page, or something on it, may be drawn with, and what it was found to be drawn with: only that is brought
 * along.
 */
final class UsedResources {

    private final COSDictionary all;
    private final COSDictionary used = new COSDictionary();

    UsedResources(COSDictionary all) {
        this.all = all;
    }

    /** What it may be drawn with. */
    COSDictionary all() {
        return all;
    }

    /** What it is drawn with, by the same names. */
    COSDictionary used() {
        return used;
    }

    /** Finds what a name stands for, and notes that it is used. */
    COSDictionary find(COSName kind, Object name) throws Unsuited {
        var found = found(all, kind, name);
        keep(kind, (COSName) name);
        return found;
    }

    /** Notes that a name is used, if it stands for anything. */
    void keep(COSName kind, COSName name) {
        var named = all.getCOSDictionary(kind);
        if (named == null || !named.containsKey(name)) {
            return;
        }
        if (!used.containsKey(kind)) {
            used.setItem(kind, new COSDictionary());
        }
        used.getCOSDictionary(kind).setItem(name, named.getItem(name));
    }

    static COSDictionary found(COSDictionary resources, COSName kind, Object name) throws Unsuited {
        var named = resources.getCOSDictionary(kind);
        if (named != null
                && name instanceof COSName key
                && named.getDictionaryObject(key) instanceof COSDictionary resource) {
            return resource;
        }
        throw Unsuited.missing(kind.getName());
    }
}
