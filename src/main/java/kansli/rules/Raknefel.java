package kansli.rules;

import java.util.List;

/**
 * A number that is not what the text's own numbers give.
 *
 * @param sagt the number that is said to follow from the others
 * @param ur the others
 * @param utsaga what they give, as a sentence
 */
record Raknefel(Sagt sagt, List<Sagt> ur, String utsaga) {}
