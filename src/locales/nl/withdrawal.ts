/** Dutch for the withdrawal, „ontbinding“ as on the statutory controls; it says what arrived and never that it was accepted. */
import type { WithdrawalWords } from '../shapes/withdrawal.ts';

export const words: WithdrawalWords = {
  merchant: 'De winkel',
  lead: 'U hoeft geen reden te geven. We bevestigen de ontvangst meteen, ook per e-mail.',
  before: 'Voor deze bestelling is op {when} al een ontbinding binnengekomen. U hoeft die niet te herhalen.',
  field: {
    name: 'Uw naam',
    contract: 'Bestelnummer', contractHint: 'Niet bij de hand? Dan bijvoorbeeld: „rugzak, besteld op 3 november“.',
    email: 'E-mail voor de bevestiging',
    more: 'Alleen bepaalde artikelen of een mededeling',
    extent: 'Wat wilt u ontbinden?', whole: 'De hele overeenkomst', part: 'Alleen bepaalde artikelen', which: 'Welke artikelen?',
    items: 'Welke artikelen?', itemsHint: 'Niets invullen betekent: de hele overeenkomst.',
    note: 'Mededeling', noteHint: 'Wat u erover wilt zeggen. Een reden is niet nodig.',
  },
  mend: {
    name: 'Vul uw naam in', contract: 'Vul het bestelnummer in, of wat u wanneer hebt besteld', email: 'Vul een e-mailadres in, bijvoorbeeld naam@example.org',
    items: 'Noem de artikelen wat korter', note: 'Houd de mededeling wat korter',
  },
  problems: {
    refused: 'Zo kon de winkel uw ontbinding niet aannemen. Controleer wat u hebt ingevuld en verstuur opnieuw.',
    request_running: 'Uw ontbinding wordt net verstuurd. Verstuur over een paar seconden opnieuw; die komt maar één keer aan.',
    formless: 'Het kan ook zonder dit formulier: een e-mail naar {address} is genoeg.',
  },
  receipt: {
    title: 'Uw ontbinding is binnengekomen', at: 'Ontvangen', to: 'Door',
    declared: 'Wat u hebt verklaard', declaration: 'Verklaring', withdrawal: 'Ontbinding van de overeenkomst (herroeping)', extent: 'Omvang', number: 'Kenmerk',
    only: 'Deze bevestiging zegt dat uw ontbinding is aangekomen, niet dat die al is aanvaard. {merchant} bekijkt die en neemt contact met u op.',
    mailed: 'U krijgt de bevestiging ook per e-mail op {email}.',
    exempt: 'Goed om te weten: sommige overeenkomsten kunt u niet ontbinden, bijvoorbeeld voor maatwerk, geopende hygiëneartikelen of evenementen op een vaste datum. {merchant} schrijft u als dat hier zo is.',
    save: 'Bevestiging bewaren', file: 'Ontbinding', another: 'Een andere overeenkomst ontbinden',
  },
};
