package kansli.site;

import kansli.source.Bytes;

/** A file of a finished edition, by its path from the edition's top. */
public record SiteFile(String path, Bytes bytes) {}
