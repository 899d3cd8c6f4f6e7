package kansli.rules;

import kansli.model.Tabell.Talrad;

/**
 * A share that a table gives.
 *
 * @param rad the row that it is told of
 * @param vad what is a part of what, in words
 */
record Tabellandel(Andel andel, Talrader table, Talrad rad, String vad) {}
