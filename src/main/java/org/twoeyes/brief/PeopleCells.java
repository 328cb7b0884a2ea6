package org.twoeyes.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twoeyes.brief.page.Sheet.Cell;
import org.twoeyes.brief.text.Texts;
import org.twoeyes.service.view.KnownContact;
import org.twoeyes.service.view.Named;
import org.twoeyes.service.view.Person;

/** How people stand in tables and sentences of papers. */
record PeopleCells(Texts texts) {

    /** A contact with title and layer below. */
    Cell contact(KnownContact contact) {
        String title = texts.name(contact.title());
        String layer = texts.word("layer", contact.layer());
        return new Cell(texts.name(contact.name()), title.isEmpty() ? layer : title + " · " + layer);
    }

    /** A contact with title and account below. */
    Cell contactOfAccount(KnownContact contact) {
        String title = texts.name(contact.title());
        String account = texts.name(contact.account().name());
        return new Cell(texts.name(contact.name()), title.isEmpty() ? account : title + " · " + account);
    }

    /** A contact in a sentence. */
    String contactInLine(KnownContact contact) {
        String title = texts.name(contact.title());
        return texts.name(contact.name()) + (title.isEmpty() ? "" : " (" + title + ")");
    }

    /** Somebody by name. */
    Cell named(Named person) {
        return Cell.of(texts.name(person.name()));
    }

    /** One of the vendor's people with title, and the day on which they leave, if there is one. */
    Cell person(Person person, @Nullable LocalDate leavingOn) {
        String title = texts.name(person.title());
        String leaving = leavingOn == null ? "" : texts.say("map.employee.leaving", "date", leavingOn);
        String between = title.isEmpty() || leaving.isEmpty() ? "" : " · ";
        return new Cell(texts.name(person.name()), title + between + leaving);
    }

    /** People one after the other, from who asks to who is to be met. */
    String path(List<Named> people) {
        return people.stream().map(person -> texts.name(person.name())).collect(Collectors.joining(" → "));
    }
}
