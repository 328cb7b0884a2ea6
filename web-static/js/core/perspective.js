/** Whose eyes the home page is seen with. Pure. */

export const PERSPECTIVES = Object.freeze(['sales', 'strategy', 'succession']);

/** The perspective of a state; the first where none or an unknown one is addressed. */
export const perspectiveOf = ({ params }) => (PERSPECTIVES.includes(params.perspective) ? params.perspective : PERSPECTIVES[0]);
