package kansli.rules;

import kansli.diagnostic.Findings;

/** One thing that must hang together. */
interface Rule {

    void check(Underlag underlag, Findings findings);
}
