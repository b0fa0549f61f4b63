package org.ringround.console.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ringround.account.AccountRole;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.console.ConsoleParts;
import org.ringround.console.Entry;
import org.ringround.console.Html;
import org.ringround.console.Visit;
import org.ringround.console.generated.StaticTemplates;
import org.ringround.exchange.CsvFile;
import org.ringround.exchange.Drafts;
import org.ringround.exchange.FileLayout;
import org.ringround.exchange.ImportReport;
import org.ringround.http.Response;

/** Files to import: brought, looked at, taken whole. The look is the import itself, undone. */
final class ImportPage {

    /** The others concern all areas. */
    private static final Set<String> OF_COORDINATORS = Set.of("volunteers.csv", "residents.csv", "rounds.csv");

    private final ConsoleParts parts;
    private final PeopleParts people;

    ImportPage(ConsoleParts parts, PeopleParts people) {
        this.parts = parts;
        this.people = people;
    }

    Optional<Response> blank(Visit visit) {
        return Optional.of(page(200, visit, Entry.blank(visit.say())));
    }

    Optional<Response> bring(Visit visit) {
        Entry entry = visit.entry();
        List<CsvFile> files = Upload.read(visit, entry);
        if (!entry.isRight()) {
            return Optional.of(page(422, visit, entry));
        }
        long draft = Drafts.keep(visit.tx(), visit.who().account(), files, visit.now());
        return Optional.of(Html.seeOther(parts.rules().root() + "/people/import/" + draft));
    }

    Optional<Response> look(Visit visit) {
        List<CsvFile> files = files(visit);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        ImportReport report = people.importer().preview(visit.tx(), files, visit.scope(), visit.now());
        return Optional.of(preview(report.isTaken() ? 200 : 422, visit, report));
    }

    Optional<Response> take(Visit visit) {
        List<CsvFile> files = files(visit);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        ImportReport report = people.importer().take(visit.tx(), files, visit.scope(), visit.now());
        if (!report.isTaken()) {
            return Optional.of(preview(422, visit, report));
        }
        Drafts.drop(visit.tx(), visit.who().account());
        Audit.write(visit.tx(), visit.who(), Act.IMPORTED, null, null, visit.now());
        return Optional.of(Html.seeOther(parts.rules().root() + "/people/import?told=people.imported"));
    }

    Optional<Response> drop(Visit visit) {
        if (files(visit).isEmpty()) {
            return Optional.empty();
        }
        Drafts.drop(visit.tx(), visit.who().account());
        return Optional.of(Html.seeOther(parts.rules().root() + "/people/import?told=people.dropped"));
    }

    private static List<CsvFile> files(Visit visit) {
        return Drafts.list(visit.tx(), visit.id("draft"), visit.who().account(), visit.now());
    }

    private static Response preview(int status, Visit visit, ImportReport report) {
        var view = new PreviewView(visit.frame(), visit.id("draft"), report);
        return Html.lively(status, new StaticTemplates().peoplePreview(view));
    }

    private static Response page(int status, Visit visit, Entry entry) {
        List<FileLayout> layouts = FileLayout.list().stream()
                .filter(layout -> visit.who().role() == AccountRole.ADMIN || OF_COORDINATORS.contains(layout.file()))
                .toList();
        return Html.lively(status, new StaticTemplates().peopleFiles(new ImportView(visit.frame(), entry, layouts)));
    }
}
