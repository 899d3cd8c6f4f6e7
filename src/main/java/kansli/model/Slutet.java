package kansli.model;

import kansli.source.Place;

/**
 * Why a paper or a document is closed that something closed names.
 *
 * @param grund the ground of what names it
 * @param namnt where it is named
 */
public record Slutet(String grund, Place namnt) {}
