package kansli.rules;

import kansli.model.Enhet;
import kansli.model.Tabell.Talrad;

/**
 * A share that a table gives.
 *
 * @param enhet what its numbers count
 * @param rad the row that it is told of
 * @param vad what is a part of what, in words
 */
record Tabellandel(Andel andel, Enhet enhet, Talrader table, Talrad rad, String vad) {}
