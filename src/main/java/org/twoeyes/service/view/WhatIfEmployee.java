package org.twoeyes.service.view;

import java.util.List;
import java.util.Optional;
import org.twoeyes.analysis.EmployeeWhatIf;
import org.twoeyes.network.StakeholderNetwork;
import org.twoeyes.service.view.EmployeeDetail.Beside;
import org.twoeyes.service.view.EmployeeDetail.Door;
import org.twoeyes.service.view.EmployeeDetail.Held;

/**
 * An employee in a what-if, for their page: what it says of today, said of when the others who leave are gone and the
 * added ties are there. Also of one who leaves: then {@code loss} is what their leaving adds to that of the others.
 */
public record WhatIfEmployee(String id, LossDetail loss, List<Held> ties, List<Beside> beside, List<Door> closedDoors) {

    /** The employee of an id in the network as it would be, themselves still there. */
    static WhatIfEmployee of(AnalyzedPortfolio portfolio, StakeholderNetwork after, String employeeId) {
        EmployeeWhatIf then = EmployeeWhatIf.of(after, employeeId);
        List<Held> ties = EmployeeDetail.ties(
                portfolio,
                after,
                after.employee(employeeId),
                contact -> Optional.ofNullable(
                        then.falseEyes().get(after.contacts().id(contact))));
        return new WhatIfEmployee(
                employeeId,
                LossDetail.of(portfolio, then.loss()),
                ties,
                EmployeeDetail.beside(ties),
                then.closedDoors().stream()
                        .map(door -> new Door(portfolio.account(door.accountId()), door.share()))
                        .toList());
    }
}
