package org.twoeyes.brief.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twoeyes.brief.DemoPapers;
import org.twoeyes.brief.map.Routes.Point;
import org.twoeyes.service.view.AccountMap;

class LayoutTest {

    private static List<AccountMap> maps() {
        return DemoPapers.DEMO.report().accounts().stream()
                .map(account -> AccountMap.find(DemoPapers.DEMO, account.id()).orElseThrow())
                .toList();
    }

    @Test
    void everybodyHasACardAndNoTwoCardsOverlap() {
        for (AccountMap map : maps()) {
            Layout layout = new Layout(map);
            int folded = layout.folded().stream().mapToInt(Layout.More::count).sum();
            assertThat(layout.contacts().size() + folded)
                    .as(map.account().id())
                    .isEqualTo(map.contacts().id().size());
            assertThat(layout.employees().size() + layout.hiddenEmployeeCount())
                    .isEqualTo(map.employees().id().size());
            List<Place> cards = cards(layout);
            for (int i = 0; i < cards.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(overlap(cards.get(i), cards.get(j)))
                            .as("%s: %s and %s", map.account().id(), cards.get(i), cards.get(j))
                            .isFalse();
                }
                assertThat(cards.get(i).right()).isLessThanOrEqualTo(layout.width());
                assertThat(cards.get(i).bottom()).isLessThanOrEqualTo(layout.height());
            }
        }
    }

    @Test
    void seniorLayersStandAboveOthers() {
        for (AccountMap map : maps()) {
            Layout layout = new Layout(map);
            layout.contacts().forEach((one, place) -> layout.contacts().forEach((other, below) -> {
                if (map.contacts().layer().get(one) < map.contacts().layer().get(other)) {
                    assertThat(place.y()).isLessThan(below.y());
                }
                if (map.contacts().department().get(one)
                        < map.contacts().department().get(other)) {
                    assertThat(place.x()).isLessThan(below.x());
                }
            }));
        }
    }

    @Test
    void linesRunBetweenCardsNeverUnderOne() {
        for (AccountMap map : maps()) {
            Layout layout = new Layout(map);
            for (int tie = 0; tie < map.ties().contact().size(); tie++) {
                int employee = map.ties().employee().get(tie);
                int contact = map.ties().contact().get(tie);
                assertFree(map, layout, layout.routes().tie(employee, contact));
            }
            layout.contacts()
                    .keySet()
                    .forEach(contact -> assertFree(map, layout, layout.routes().report(contact)));
        }
    }

    private static void assertFree(AccountMap map, Layout layout, Optional<List<Point>> way) {
        List<Point> points = way.orElse(List.of());
        for (int at = 1; at < points.size(); at++) {
            Point from = points.get(at - 1);
            Point to = points.get(at);
            assertThat(from.x() == to.x() || from.y() == to.y()).isTrue();
            for (Place card : cards(layout)) {
                assertThat(crosses(from, to, card))
                        .as("%s: %s to %s under %s", map.account().id(), from, to, card)
                        .isFalse();
            }
        }
    }

    private static boolean crosses(Point from, Point to, Place card) {
        return Math.max(from.x(), to.x()) > card.x() + 0.5
                && Math.min(from.x(), to.x()) < card.right() - 0.5
                && Math.max(from.y(), to.y()) > card.y() + 0.5
                && Math.min(from.y(), to.y()) < card.bottom() - 0.5;
    }

    private static List<Place> cards(Layout layout) {
        List<Place> cards = new ArrayList<>(layout.contacts().values());
        cards.addAll(layout.employees().values());
        layout.folded().forEach(more -> cards.add(more.place()));
        return cards;
    }

    private static boolean overlap(Place one, Place other) {
        return one.x() < other.right()
                && other.x() < one.right()
                && one.y() < other.bottom()
                && other.y() < one.bottom();
    }
}
