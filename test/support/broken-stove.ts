/** The story most claim tests tell: a stove arrived damaged, the merchant did not answer, the buyer files with a photo. */
import type { ClaimFormElement } from '../../src/elements/claim-form/claim-form.ts';
import { openClaim, photo } from './help-harness.ts';
import type { Visit } from './help-harness.ts';

export const story = 'Der Kocher kam verbeult an, das Ventil ist undicht.';

export const damaged = (): Promise<Visit<ClaimFormElement>> => openClaim('ND-open', { ground: 'not_as_described' });

/** Up to the page with the story and the photos. */
export async function toEvidence({ buyer }: Visit<ClaimFormElement>): Promise<void> {
  await buyer.chooses('Beschädigt angekommen');
  await buyer.presses('Weiter');
  await buyer.chooses('Gaskocher');
  await buyer.presses('Weiter');
  await buyer.presses('Weiter');
}

/** Everything about the stove, up to the last page. */
export async function brokenStove(visit: Visit<ClaimFormElement>): Promise<void> {
  const { buyer } = visit;
  await toEvidence(visit);
  await buyer.types('In Ihren Worten', story);
  await buyer.picksFiles('Fotos und Dateien', await photo());
  await buyer.reads('hochgeladen');
  await buyer.presses('Weiter');
  await buyer.chooses('Geld zurück');
  await buyer.presses('Weiter zur Prüfung');
  await buyer.focuses('h2 Stimmt alles so?');
}

/** Nothing of what was typed is gone. */
export async function allIsKept({ buyer }: Visit<ClaimFormElement>): Promise<void> {
  for (const words of ['Stimmt alles so?', story, 'Beschädigt angekommen', 'Gaskocher „Flämmchen“', 'Geld zurück', 'Schaden.png']) await buyer.reads(words);
}
