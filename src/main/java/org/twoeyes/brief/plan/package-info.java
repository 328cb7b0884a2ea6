/** Floor 4: a kept plan as files that other programs open: its joint meetings for a calendar, its steps as a workbook. */
@NullMarked
package org.twoeyes.brief.plan;

import org.jspecify.annotations.NullMarked;
