package org.twoeyes.analysis.plan;

/**
 * How well an employee fits a contact, each part from 0 to 1.
 *
 * @param presence 1 if the employee has a live tie in the contact's account, else 0
 * @param rank 1 if the employee's layer is the contact's or more senior, 0.5 if it is the next below, else 0
 * @param route the strength of the best introduction path, 0 without one
 * @param region 1 if the employee works in the account's region, else 0
 */
public record Affinity(double presence, double rank, double route, double region) {

    /** The whole, 0 to 1. */
    public double total() {
        return total(presence, rank, route, region);
    }

    static double total(double presence, double rank, double route, double region) {
        return 0.4 * presence + 0.3 * rank + 0.2 * route + 0.1 * region;
    }

    /** The rank of an employee of a layer for a contact of a layer; 0 is the most senior. */
    static double rank(int employeeLayer, int contactLayer) {
        return employeeLayer <= contactLayer ? 1 : employeeLayer == contactLayer + 1 ? 0.5 : 0;
    }
}
