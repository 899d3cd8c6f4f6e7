package kansli.document;

/** How a document is published: as a PDF or as a page of the web site. */
public enum Format {
    PDF,
    WEBB
}
