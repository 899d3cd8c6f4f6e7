package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Arende;
import kansli.model.Bilaga;
import kansli.model.Content;
import kansli.model.Forbund;
import kansli.model.Organ;
import kansli.model.Protokoll;
import kansli.model.Sammantrade;
import kansli.model.Styrdokument;
import kansli.model.Tabell;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;

/** Reads everything that a förbund has written. A fault in one file never hides the others. */
public final class ContentReader {

    private static final String MEETINGS = "sammantraden";
    private static final Pattern MEETING = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)");

    /** Empty when the folder holds no förbund at all, which the findings then say. */
    public Optional<Content> read(ContentTree tree, Findings findings) {
        tree.refused().forEach(r -> {
            var place = ContentPath.isInside(r.path()) ? new ContentPath(r.path()) : ForbundReader.PATH;
            findings.fel("fil-utanfor", Place.of(place), "«%s» läses inte. %s".formatted(r.path(), r.reason()), r.cure());
        });
        if (!tree.has(ForbundReader.PATH)) {
            findings.fel("forbund-saknas", Place.of(ForbundReader.PATH), "Innehållet har ingen forbund.yaml, så det finns inget förbund att göra handlingar för.",
                    "Peka ut rätt mapp med --innehall, eller kopiera forbund.yaml från ett annat förbund.");
            return Optional.empty();
        }
        return Optional.of(new Reading(tree, findings).content());
    }

    private static final class Reading {

        private final ContentTree tree;
        private final Findings findings;
        private final Filer filer;
        private final Set<ContentPath> used = new TreeSet<>();

        Reading(ContentTree tree, Findings findings) {
            this.tree = tree;
            this.findings = findings;
            this.filer = new Filer(tree, findings);
        }

        Content content() {
            var forbund = new ForbundReader(tree, filer.uppgifter(ForbundReader.PATH)).read();
            var folders = new LinkedHashSet<String>();
            tree.files().filter(f -> f.isUnder(MEETINGS)).forEach(f -> meetingOf(f).ifPresentOrElse(folders::add, () -> strayFile(f)));
            var named = folders.stream().flatMap(name -> folder(forbund, name).stream())
                    .sorted(Comparator.comparing(Folder::dag).thenComparing(Folder::path)).toList();
            var styrdokument = styrdokument(forbund);
            var protokoll = named.stream().flatMap(f -> protokoll(f).stream()).toList();
            var titles = new TreeMap<ContentPath, String>();
            styrdokument.forEach(d -> titles.put(d.namn(), d.titel()));
            protokoll.forEach(d -> titles.put(d.namn(), d.titel()));
            var meetings = named.stream().flatMap(f -> meeting(forbund, f, titles).stream()).toList();
            return new Content(forbund, meetings, protokoll, styrdokument, tabeller());
        }

        /** A folder that is named after a day and an organ. */
        private record Folder(ContentPath path, LocalDate dag, Organ organ) {
            ContentPath kallelse() {
                return path.resolve("kallelse.yaml");
            }

            ContentPath protokoll() {
                return path.resolve("protokoll.yaml");
            }
        }

        private List<Styrdokument> styrdokument(Forbund forbund) {
            var reader = new StyrdokumentReader(forbund, findings);
            return tree.files().filter(f -> f.isUnder("styrdokument")).filter(f -> {
                var markdown = f.name().endsWith(".md");
                if (!markdown) {
                    strayFile(f);
                }
                return markdown;
            }).map(filer::medText).map(reader::read).toList();
        }

        private List<Tabell> tabeller() {
            var reader = new TabellReader();
            return tree.files().filter(TabellReader::is).map(filer::uppgifter).map(reader::read).toList();
        }

        private Optional<Protokoll> protokoll(Folder folder) {
            if (!tree.has(folder.protokoll())) {
                return Optional.empty();
            }
            used.add(folder.protokoll());
            return Optional.of(new ProtokollReader(findings).read(filer.uppgifter(folder.protokoll()), folder.organ(), folder.dag()));
        }

        private static Optional<String> meetingOf(ContentPath file) {
            var parts = file.value().split("/");
            return parts.length > 2 ? Optional.of(parts[1]) : Optional.empty();
        }

        private Optional<Folder> folder(Forbund forbund, String name) {
            var path = new ContentPath(MEETINGS + "/" + name);
            var parts = MEETING.matcher(name);
            var day = parts.matches() ? Tolkning.dag(parts.group(1)) : Optional.<LocalDate>empty();
            if (day.isEmpty()) {
                findings.fel("sammantrade-namn", Place.of(path), "Mappen «%s» heter inte som ett sammanträde.".formatted(name),
                        "Döp mappen efter dagen och organet: 2021-03-18-styrelsen.");
                return Optional.empty();
            }
            var organ = forbund.organ(parts.group(2));
            if (organ.isEmpty()) {
                findings.fel("okant-organ", Place.of(path), "«%s» är inget organ i forbund.yaml.".formatted(parts.group(2)),
                        Ord.forslag(parts.group(2), forbund.organ().stream().map(Organ::id).toList()));
                return Optional.empty();
            }
            return Optional.of(new Folder(path, day.get(), organ.get()));
        }

        /** Decisions that were taken without a meeting have minutes but no kallelse. */
        private Optional<Sammantrade> meeting(Forbund forbund, Folder folder, Map<ContentPath, String> titles) {
            if (!tree.has(folder.kallelse())) {
                if (!tree.has(folder.protokoll())) {
                    findings.fel("kallelse-saknas", Place.of(folder.kallelse()), "Sammanträdet har ingen kallelse.yaml.",
                            "Lägg till filen med datum, tid och plats. LAS-MIG.md har ett exempel.");
                }
                return Optional.empty();
            }
            used.add(folder.kallelse());
            var kallelse = new KallelseReader(forbund, findings).read(filer.uppgifter(folder.kallelse()), folder.dag());
            var meeting = new Sammantrade(folder.path(), folder.dag(), folder.organ(), kallelse, arenden(forbund, folder, titles));
            unusedFiles(folder.path(), meeting);
            return Optional.of(meeting);
        }

        private List<Arende> arenden(Forbund forbund, Folder meeting, Map<ContentPath, String> titles) {
            var folder = meeting.path().value() + "/arenden";
            var reader = new ArendeReader(tree, forbund, meeting.organ(), titles, findings);
            var byNumber = new TreeMap<Integer, Arende>();
            var names = new TreeMap<String, ContentPath>();
            for (var file : tree.files().filter(f -> f.folder().equals(folder)).toList()) {
                used.add(file);
                if (!ArendeReader.NAME.matcher(file.name()).matches()) {
                    findings.fel("arende-namn", Place.of(file), "«%s» heter inte som ett ärende.".formatted(file.name()),
                            "Börja namnet med numret på dagordningen, två siffror, och sedan små bokstäver utan å, ä och ö: 03-arsredovisning-2020.md.");
                    continue;
                }
                var arende = reader.read(filer.medText(file), meeting.path());
                var twin = names.putIfAbsent(file.stem().substring(3), file);
                if (twin != null) {
                    findings.fel("dubbelt-namn", Place.of(file), "Ärendet heter likadant som %s, och namnet är dess adress.".formatted(twin.name()),
                            "Ge filen ett eget namn efter numret.");
                } else if (byNumber.putIfAbsent(arende.nummer(), arende) != null) {
                    findings.fel("dubbelt-nummer", Place.of(file), "Två ärenden har nummer %d.".formatted(arende.nummer()),
                            "Byt nummer i början av det ena filnamnet.");
                }
            }
            return new ArrayList<>(byNumber.values());
        }

        /** A file in a meeting's folder that nothing refers to is often a misspelt name. */
        private void unusedFiles(ContentPath folder, Sammantrade meeting) {
            meeting.arenden().stream()
                    .filter(Arende.Skrivet.class::isInstance).map(Arende.Skrivet.class::cast)
                    .flatMap(a -> a.bilagor().stream())
                    .filter(Bilaga.Papper.class::isInstance).map(Bilaga.Papper.class::cast)
                    .forEach(b -> used.add(b.kalla().path()));
            tree.files().filter(f -> f.isUnder(folder.value()) && !used.contains(f) && !TabellReader.is(f)).forEach(this::strayFile);
        }

        private void strayFile(ContentPath file) {
            var known = List.of("kallelse.yaml", "protokoll.yaml");
            findings.varning("okand-fil", Place.of(file), "Filen används inte någonstans.",
                    Ord.narmast(file.name(), known).map("Ska den heta %s?"::formatted)
                            .orElse("Är den en bilaga? Nämn den under bilagor i sitt ärende. Annars kan den tas bort."));
        }
    }
}
