/** Said where the first name of a child is asked: there are people with one name. */
export const VOORNAAM_HINT = 'Heeft het kind maar één naam? Laat dit dan leeg en zet de naam bij Achternaam.';
