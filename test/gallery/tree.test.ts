/**
 * What a screen reader is handed: the browser's own accessibility tree of states of the gallery, as text. Every control has a name that holds the words people
 * see on it; a form with mistakes reads as it should, word for word. Where an engine does not tell its tree, the names are those that axe computes.
 */
import { expect } from '@open-wc/testing';
import { accessTree, nodes } from '../support/ask-browser.ts';
import type { TreeNode } from '../support/ask-browser.ts';
import { addresses, GalleryStage } from '../support/gallery-stage.ts';

const controls = /^(button|link|textbox|searchbox|radio|checkbox|combobox|spinbutton|slider|menuitem|DisclosureTriangle|Date)$/;
const untold = 'This engine does not tell its accessibility tree: names were left to axe.';
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What Firefox itself writes on a button for files, behind our words. */
const ownWords = / Browse… No files? selected\.$/;

/** One line for each thing that is read: its kind, its name, what is said about it. */
function lines(tree: TreeNode): string[] {
  return [...nodes(tree)].filter(({ role, name }) => name && (controls.test(role) || /^(heading|alert|status|radiogroup|group|img|progressbar|dialog)$/.test(role))).map(({ role, name = '', level, description, invalid, checked, disabled }) =>
    tidy([role, level ?? '', `“${tidy(name).replace(ownWords, '')}”`, checked ? 'checked' : '', disabled ? 'disabled' : '', invalid && invalid !== 'false' ? 'invalid' : '', description ? `(${tidy(description)})` : ''].join(' ')));
}

describe('what a screen reader is handed', function () {
  this.timeout(600_000);
  let stage: GalleryStage;
  before(async () => { stage = await GalleryStage.open(); await stage.look({ width: 390 }); });
  after(() => stage.close());

  it('names every control by the words that people see on it', async () => {
    const wrong: string[] = [];
    let named = 0;
    for (const address of [...addresses(6).values()].flat()) {
      await stage.show(address, 'de');
      const tree = await accessTree();
      if (!tree) { console.log(untold); return; }
      const all = [...nodes(tree)].filter(({ role }) => controls.test(role));
      wrong.push(...all.filter(({ name = '' }) => !tidy(name)).map(({ role }) => `${address}: a ${role} without a name`));
      const names = all.map(({ name = '' }) => tidy(name).toLowerCase());
      const modal = stage.all(':modal')[0];
      for (const each of stage.all('button, a[href], summary, label').filter((one) => !modal || stage.within(modal).has(one))) {
        const words = tidy(each.innerText).toLowerCase();
        named++;
        if (words && !names.some((name) => name.includes(words))) wrong.push(`${address}: “${words}” is in no name`);
      }
    }
    expect(wrong).to.deep.equal([]);
    expect(named).to.be.above(100);
  });

  const reads = async (at: string, expected: string): Promise<void> => {
    await stage.show(at, 'de');
    const tree = await accessTree();
    if (!tree) { console.log(untold); return; }
    expect(lines(tree).join('\n')).to.equal(expected.trim().replace(/^ +/gm, ''));
  };

  it('reads a form with mistakes word for word', () => reads('claim-form/missing-evidence', `
    heading 1 “Bergwerk Outdoor”
    heading 2 “2 Angaben fehlen noch”
    link “Beschreiben Sie in einem Satz, was passiert ist”
    link “Fügen Sie mindestens ein Foto hinzu”
    heading 2 “Zeigen Sie, was passiert ist”
    textbox “In Ihren Worten” invalid (Zwei, drei Sätze genügen: was Sie erwartet haben und was kam. Beschreiben Sie in einem Satz, was passiert ist)
    button “Fotos und Dateien mindestens ein Foto” invalid (Fügen Sie mindestens ein Foto hinzu Ort und Gerätedaten entfernen wir vor dem Senden aus Ihren Fotos.)
    button “Weiter”
    button “Zurück”`));

  it('reads a claim that waits for me', () => reads('claim/offer', `
    heading 1 “Bergwerk Outdoor”
    heading 2 “Antrag K-MNYJ-V2JN”
    heading 3 “Angebot von Bergwerk Outdoor”
    button “Angebot annehmen”
    button “Gegenvorschlag machen”
    button “Ablehnen”
    DisclosureTriangle “Was Sie eingereicht haben”
    DisclosureTriangle “Was geschrieben wurde”
    button “Antrag zurückziehen”`));

  it('reads the withdrawal\'s dialog', () => reads('withdrawal/dialog', `
    dialog “Vertrag widerrufen”
    heading 2 “Vertrag widerrufen”
    button “Schließen”
    textbox “Ihr Name”
    textbox “Bestellnummer” (Nicht zur Hand? Dann zum Beispiel: „Rucksack, bestellt am 3. November“.)
    textbox “E-Mail für die Bestätigung”
    DisclosureTriangle “Nur einzelne Artikel oder eine Mitteilung freiwillig”
    button “Widerruf bestätigen”`));
});
