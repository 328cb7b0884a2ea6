package org.twoeyes.network;

import org.twoeyes.model.Contact;

/** What the policy makes of contacts, and how they stand to the vendor: a place in each column, beside each other in memory. */
final class ContactColumns {

    /** The position of their layer in the policy. */
    final int[] layer;

    /** Above 0. */
    final double[] weight;

    final boolean[] key;

    /** 0 where none is given. */
    final double[] stance;

    /** With places for so many contacts, all still to be written. */
    ContactColumns(int contacts) {
        this(new int[contacts], new double[contacts], new boolean[contacts], new double[contacts]);
    }

    private ContactColumns(int[] layer, double[] weight, boolean[] key, double[] stance) {
        this.layer = layer;
        this.weight = weight;
        this.key = key;
        this.stance = stance;
    }

    /** Writes a contact down. */
    void take(int contact, Contact row, PeopleRules rules) {
        Double known = row.stance();
        layer[contact] = rules.layer(row.layer());
        weight[contact] = rules.weight(row);
        key[contact] = rules.isKey(row);
        stance[contact] = known == null ? 0 : known;
    }

    /** Copies for other numbers; whoever has come is still to be written. */
    ContactColumns carried(Renumbering numbers) {
        return new ContactColumns(
                numbers.carried(layer), numbers.carried(weight), numbers.carried(key), numbers.carried(stance));
    }
}
