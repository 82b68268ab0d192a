/** What the pay button says when paying did not work: Dutch. */
import type { PayFailures } from '../shapes/pay.ts';

export const words: PayFailures = {
  busy: 'Een moment …',
  unavailable: 'We kunnen de betaling nu niet bereiken. Er is niets afgeschreven. Probeer het zo meteen nog eens.',
  refused: 'Zo kunt u hier nu niet betalen. Er is niets afgeschreven. Kies een andere betaalwijze of schrijf de winkel.',
  changed: 'Uw winkelwagen is veranderd. Er is niets afgeschreven. Laad de pagina opnieuw, controleer het totaal en bestel dan.',
  currency: 'In deze valuta kunt u zo niet betalen. Er is niets afgeschreven. Kies een andere betaalwijze.',
  failed: 'De betaling is niet geaccepteerd. Er is niets afgeschreven. Probeer het nog eens of kies een andere betaalwijze.',
  pending: 'We weten nog niet of uw betaling is aangekomen. Betaal niet nog een keer. Laad de pagina over een minuut opnieuw.',
  unknown: 'Bij dit adres vinden we geen betaling. Kijk bij uw bestellingen voordat u opnieuw betaalt.',
};
