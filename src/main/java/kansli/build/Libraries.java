package kansli.build;

import java.util.logging.Level;
import java.util.logging.Logger;
import kansli.source.Barrier.Broken;

/** What a library threw is told to the author in her own words; those who tend the program find it in its log. */
final class Libraries {

    private static final Logger LOG = Logger.getLogger(Libraries.class.getName());

    private Libraries() {}

    static void failed(String what, Broken e) {
        LOG.log(Level.FINE, e.getCause(), () -> what + " broke a library");
    }
}
