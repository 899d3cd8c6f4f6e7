package kansli.rules;

import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;

/** One thing that must hang together. */
public interface Rule {

    void check(Content content, Figures figures, Findings findings);
}
