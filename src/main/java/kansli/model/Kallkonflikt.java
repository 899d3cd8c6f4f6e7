package kansli.model;

/**
 * Two sources that say different things, where nothing proves which is right.
 *
 * @param uppgift what they disagree about; empty when that is clear from where it stands
 * @param anges what is shown, and who says so
 * @param men what the other says
 */
public record Kallkonflikt(String uppgift, String anges, String men, String skal) {

    /** As it stands in a note. */
    public String text() {
        return "Källorna skiljer sig%s: %s; %s. %s"
                .formatted(uppgift.isEmpty() ? "" : " om " + amne(), bare(anges), bare(men), skal);
    }

    /** {@code 2020.utfall} is {@code utfall 2020}. */
    private String amne() {
        int dot = uppgift.indexOf('.');
        return dot < 0 ? uppgift : uppgift.substring(dot + 1) + " " + Svenska.tid(uppgift.substring(0, dot));
    }

    private static String bare(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
}
