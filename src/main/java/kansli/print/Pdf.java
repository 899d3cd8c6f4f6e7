package kansli.print;

import kansli.source.Bytes;

/** A finished PDF and its number of pages. */
public record Pdf(Bytes bytes, int pages) {}
