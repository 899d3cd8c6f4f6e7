package kansli.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/**
 * An XLSX workbook. Whatever somebody has packed into it, reading it takes bounded time and memory, and no more than
 * the file itself is read.
 */
public final class Workbook {

    /** More than a workbook of tables ever is, little enough to be held in memory. */
    public static final int MOST_UNPACKED = 64_000_000;

    private static final byte[] OLD_OR_LOCKED = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String LOCKED = "EncryptedPackage";
    private static final int ENCRYPTED = 1;

    private final Map<String, byte[]> parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Target> targets;
    private boolean from1904;

    /** Why a file is not read as a workbook. */
    public enum Fault {
        NO_WORKBOOK,
        LOCKED,
        DAMAGED,
        TOO_LARGE
    }

    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Unreadable(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** @param hidden whether a person must look for it */
    public record Sheet(String name, boolean hidden, String part) {}

    private record Target(String type, String part) {}

    public static Workbook open(Bytes file) throws Unreadable {
        return new Workbook(unpacked(file));
    }

    private Workbook(Map<String, byte[]> parts) throws Unreadable {
        this.parts = parts;
        var main = targets("").values().stream()
                .filter(t -> t.type().equals("officedocument"))
                .map(Target::part)
                .findFirst()
                .orElse("xl/workbook.xml");
        if (!parts.containsKey(main)) {
            throw new Unreadable(Fault.NO_WORKBOOK);
        }
        this.targets = targets(main);
        readMain(part(main));
        if (sheets.isEmpty()) {
            throw new Unreadable(Fault.NO_WORKBOOK);
        }
    }

    /** In the order of their tabs. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    public Grid grid(Sheet sheet) throws Unreadable {
        var words = target("sharedstrings").isPresent()
                ? SheetText.shared(part(target("sharedstrings").get()))
                : List.<String>of();
        var formats = target("styles").isPresent()
                ? NumberFormats.of(part(target("styles").get()))
                : NumberFormats.NONE;
        return new SheetText(words, formats, from1904).read(part(sheet.part()));
    }

    private void readMain(XmlPart workbook) throws Unreadable {
        while (workbook.next()) {
            if (workbook.begins("workbookPr")) {
                from1904 = workbook.truth("date1904");
            } else if (workbook.begins("sheet")) {
                var target = targets.get(workbook.attribute("id").orElse(""));
                if (target != null) {
                    sheets.add(new Sheet(
                            workbook.attribute("name").orElse(""),
                            workbook.attribute("state")
                                    .filter(s -> !s.equals("visible"))
                                    .isPresent(),
                            target.part()));
                }
            }
        }
    }

    private Optional<String> target(String type) {
        return targets.values().stream()
                .filter(t -> t.type().equals(type))
                .map(Target::part)
                .filter(parts::containsKey)
                .findFirst();
    }

    /** What a part refers to, by the names it uses for that. */
    private Map<String, Target> targets(String of) throws Unreadable {
        var folder = of.substring(0, of.lastIndexOf('/') + 1);
        var name = folder + "_rels/" + of.substring(folder.length()) + ".rels";
        var targets = new TreeMap<String, Target>();
        if (!parts.containsKey(name)) {
            return targets;
        }
        var relations = part(name);
        while (relations.next()) {
            if (relations.begins("Relationship")) {
                var type = relations.attribute("Type").orElse("");
                var target = relations.attribute("Target").orElse("").toLowerCase(Locale.ROOT);
                targets.put(
                        relations.attribute("Id").orElse(""),
                        new Target(
                                type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT),
                                target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return targets;
    }

    private XmlPart part(String name) throws Unreadable {
        if (!parts.containsKey(name)) {
            throw new Unreadable(Fault.DAMAGED);
        }
        return new XmlPart(parts.get(name));
    }

    /** The parts that are XML, by names in small letters. */
    private static Map<String, byte[]> unpacked(Bytes file) throws Unreadable {
        var raw = file.toArray();
        if (begins(raw, OLD_OR_LOCKED)) {
            throw new Unreadable(
                    new String(raw, StandardCharsets.ISO_8859_1)
                                    .replace("\0", "")
                                    .contains(LOCKED)
                            ? Fault.LOCKED
                            : Fault.NO_WORKBOOK);
        }
        if (!begins(raw, new byte[] {'P', 'K'})) {
            throw new Unreadable(Fault.NO_WORKBOOK);
        }
        if (raw.length > 7 && (raw[6] & ENCRYPTED) != 0) {
            throw new Unreadable(Fault.LOCKED);
        }
        var parts = new TreeMap<String, byte[]>();
        int left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(file.stream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new Unreadable(Fault.TOO_LARGE);
                }
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    parts.put(name.startsWith("/") ? name.substring(1) : name, content);
                }
            }
        } catch (IOException | IllegalArgumentException e) { // a name that is not in the encoding it says
            throw new Unreadable(Fault.DAMAGED);
        }
        if (parts.isEmpty()) {
            throw new Unreadable(Fault.DAMAGED);
        }
        return parts;
    }

    private static boolean begins(byte[] raw, byte[] with) {
        if (raw.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (raw[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
