/** A claim that exists, as its buyer sees it: each state it can be in, and each thing that can be done about it. */
import type { MemoryShop } from '../../../mocks/memory-shop.ts';
import type { Life } from '../../../mocks/situations.ts';
import type { Hand } from '../hand.ts';
import { claimed, claimOf, losing, moves, represented } from '../lives.ts';
import type { Group, State } from '../state.ts';

const claim = (id: string, name: string, life: Life, before?: (shop: MemoryShop) => Promise<unknown>, then?: (hand: Hand, shop: MemoryShop) => Promise<unknown>): State => ({ id, name, show: async (stage) => {
  const shop = await stage.open([life]);
  await before?.(shop);
  const hand = await stage.mount('redress-claim-form', { order: life.order, claim: claimOf(life.order), api: shop.buyerApi() });
  await hand.sees('.claim .line');
  await then?.(hand, shop);
} });

const reason = 'Der Paketdienst hat keine Unterschrift vorgelegt. Nach Abwägung aller Umstände ist nicht belegt, dass das Paket angekommen ist.';
const decides = (order: string, body: object) => (shop: MemoryShop): Promise<unknown> => shop.mediator(claimOf(order), 'decide', { reason, returnFirst: false, ...body });
const offered = (order: string): Life => claimed(order, { day: -1, step: 'offers', amount: 5000 });
const open = (which: number) => (hand: Hand): Promise<void> => hand.presses(`.more .buttons button:nth-of-type(${String(which)})`);

export const claimView: Group = { element: 'claim', title: 'A claim (in the claim form)', states: [
  claim('awaiting-merchant', 'The shop is to answer', claimed('G-1301'), undefined, async (hand) => hand.unfolds()),
  claim('offer', 'An offer', offered('G-1302'), (shop) => Promise.resolve(shop)),
  claim('offer-with-note', 'An offer in goods, with a note', claimed('G-1303'), (shop) => moves(shop, 'G-1303', 'offer', { kind: 'replacement', note: 'Wir schicken Ihnen die Jacke gerne noch einmal, dieses Mal mit Sendungsnummer und gegen Unterschrift.' })),
  claim('counter', 'A counter-offer is being written', offered('G-1304'), undefined, async (hand) => { await hand.presses('.claim > .pad .buttons button:nth-of-type(2)'); await hand.types('#counter', '120'); }),
  claim('counter-missing', 'A counter-offer without a sum', offered('G-1305'), undefined, async (hand) => { await hand.presses('.claim > .pad .buttons button:nth-of-type(2)'); await hand.sees('#counter'); await hand.presses('#move .primary'); await hand.sees('.mend'); }),
  claim('offer-kept', 'Declining did not get through', offered('G-1306'), undefined, async (hand, shop) => { shop.weather(losing(/decline-offer$/)); await hand.presses('.claim > .pad .buttons button:nth-of-type(3)'); await hand.sees('.note'); }),
  claim('under-review', 'Under review', claimed('G-1307', represented), undefined, async (hand) => hand.unfolds()),
  claim('awaiting-buyer', 'The mediator has a question', claimed('G-1308', represented), (shop) => shop.mediator(claimOf('G-1308'), 'ask', { of: 'buyer', text: 'Bitte schicken Sie uns ein Foto des Klingelschilds, damit wir die Angaben des Paketdienstes prüfen können.' })),
  claim('answering', 'An answer is being written', claimed('G-1322', represented), (shop) => shop.mediator(claimOf('G-1322'), 'ask', { of: 'buyer', text: 'Welche Nachbarn haben Sie gefragt?' }), async (hand) => hand.types('#answer', 'Herrn Okafor im ersten Stock und Frau Lund gegenüber.\nBeide haben nichts angenommen.')),
  claim('answer-missing', 'An answer without words', claimed('G-1309', represented), (shop) => shop.mediator(claimOf('G-1309'), 'ask', { of: 'buyer', text: 'Welche Nachbarn haben Sie gefragt?' }), async (hand) => { await hand.presses('form .primary'); await hand.sees('.mend:not(:empty)'); }),
  claim('awaiting-merchant-info', 'The shop is asked', claimed('G-1310', represented), (shop) => shop.mediator(claimOf('G-1310'), 'ask', { of: 'merchant', text: 'Bitte reichen Sie den Zustellnachweis nach.' })),
  claim('awaiting-return', 'The goods go back first', claimed('G-1311'), (shop) => moves(shop, 'G-1311', 'accept', { returnFirst: true })),
  claim('granted', 'Granted: the refund is due', claimed('G-1312', represented), decides('G-1312', { decision: 'granted' })),
  claim('refunded', 'Granted and paid', claimed('G-1313'), async (shop) => { await moves(shop, 'G-1313', 'accept'); await moves(shop, 'G-1313', 'refund-confirmed', { reference: 'rf_2026_1121' }); }),
  claim('partly-granted', 'Partly granted', claimed('G-1314', represented), decides('G-1314', { decision: 'partly_granted', amount: { amount: 7950, currency: 'EUR' } })),
  claim('denied', 'Denied: may be appealed', claimed('G-1315', represented), decides('G-1315', { decision: 'denied' })),
  claim('appeal', 'An appeal is being written', claimed('G-1316', represented), decides('G-1316', { decision: 'denied' }), async (hand) => { await open(1)(hand); await hand.types('#appeal', 'Es gibt einen Zeugen: Herr Okafor war den ganzen Tag zu Hause.'); }),
  claim('denied-finally', 'Denied for good', claimed('G-1317', represented), async (shop) => {
    await decides('G-1317', { decision: 'denied' })(shop);
    await shop.buyerApi().moveClaim('G-1317', claimOf('G-1317'), { action: 'appeal', body: { text: 'Es gibt einen Zeugen.', files: [] } }, { key: 'gallery-appeal-1317' });
    await decides('G-1317', { decision: 'denied' })(shop);
  }, async (hand) => hand.unfolds()),
  claim('withdraw', 'Calling it off: sure?', claimed('G-1318'), undefined, open(1)),
  claim('withdrawn', 'Called off', claimed('G-1319', { day: -1, step: 'takes_back' })),
  claim('superseded', 'Superseded by a withdrawal from the contract', claimed('G-1320', { day: -1, step: 'withdraws', contract: 'G-1320', as: 'buyer' })),
  { id: 'unknown', name: 'There is no such claim', show: async (stage) => {
    const shop = await stage.open([claimed('G-1321')]);
    await stage.mount('redress-claim-form', { order: 'G-1321', claim: 'no-such-claim', api: shop.buyerApi() });
  } },
] };
