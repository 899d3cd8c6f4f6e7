package kansli.diagnostic;

/** How serious a finding is, most serious first. */
public enum Severity {
    /** Wrong: must be mended before anyone else sees the paper. */
    FEL,
    /** Probably wrong, or not finished. */
    VARNING,
    /** Worth knowing. */
    UPPLYSNING;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
