/** Bugs in what runs on a shop's page: the outbox, the calls, the elements. */
import type { Bug } from './bug.ts';

export const pageBugs: readonly Bug[] = [
  {
    name: 'What I send is off my device before it has been sent', promise: 'P1', file: 'src/client/outbox.ts',
    find: 'const receipt = await this.sender!.deliver(parcel) as Answer | undefined;',
    plant: 'this.takeBack(parcel.id); const receipt = await this.sender!.deliver(parcel) as Answer | undefined;',
    test: 'test/simulation/simulation.test.ts', red: 'whatever goes wrong, what I sent arrives once, or I am told',
  },
  {
    name: 'What I send is sent without being on my device first', promise: 'P1', file: 'src/client/outbox.ts',
    find: 'const kept = this.device.put(parcel);', plant: 'const kept = true;',
    test: 'test/simulation/simulation.test.ts', red: 'whatever goes wrong, what I sent arrives once, or I am told',
  },
  {
    name: 'Any receipt is taken for that of what I sent', promise: 'P1', file: 'src/client/outbox.ts',
    find: 'if (receipt?.id !== parcel.about) throw', plant: 'if (!receipt) throw',
    test: 'test/simulation/simulation.test.ts', red: 'whatever goes wrong, what I sent arrives once, or I am told',
  },
  {
    name: 'A server that is down for a moment is the end of what I sent', promise: 'P1', file: 'src/client/outbox.ts',
    find: "=> outcome === 'refused' && problem?.status", plant: "=> outcome !== 'cancelled' && problem?.status",
    test: 'test/simulation/simulation.test.ts', red: 'whatever goes wrong, what I sent arrives once, or I am told',
  },
  {
    name: 'The wait that the server asked for at the first try is forgotten', promise: 'P7', file: 'src/client/outbox.ts',
    find: 'else this.heed(failure);\n      void this.keepTrying();', plant: 'void this.keepTrying();',
    test: 'test/simulation/polite.test.ts', red: 'whoever is asked to wait at the first try, while something else waits already, waits that long before the next',
  },
  {
    name: 'What I have given up is sent all the same', promise: 'P1', file: 'src/elements/shared/outgoing.ts',
    find: 'void this.outbox?.then((outbox) => { outbox.takeBack(id); }, () => undefined);', plant: '',
    test: 'test/elements/outbox.test.ts', red: 'is not sent any more when I say so',
  },
  {
    name: 'A 500 counts as success', promise: 'P1', file: 'src/client/call.ts',
    find: "if (schema === 'events') return response;", plant: "if (schema === 'events' || response.status >= 500) return response;",
    test: 'test/client/http.test.ts', red: 'takes 500 for "try again"',
  },
  {
    name: 'Any JSON counts as an answer', promise: 'P13', file: 'src/client/call.ts',
    find: "if (!parsed.success) throw new ClaimsApiError('unintelligible', 'unreadable_reply', { cause: parsed.error });", plant: 'if (!parsed.success) return {};',
    test: 'test/client/http.test.ts', red: 'unreadable, not a lost connection',
  },
  {
    name: 'A renewed token brings a new idempotency key', promise: 'P2', file: 'src/client/call.ts',
    find: 'const idempotency = key ?? newKey();\n\n    const attempt = (token: string | undefined) => {',
    plant: 'const attempt = (token: string | undefined) => {\n      const idempotency = newKey();',
    test: 'test/client/http.test.ts', red: 'renews an expired token once and goes on as if nothing had been',
  },
  {
    name: 'Pressing “send” again makes a second claim', promise: 'P2', file: 'src/elements/shared/submission.ts',
    find: 'if (this.failure && cameBefore(this.failure)) this.id = newId();', plant: 'this.id = newId();',
    test: 'test/elements/claim-failures.test.ts', red: 'files once when the answer got lost and I send again',
  },
  {
    name: 'Pressing “buy” again after a lost connection makes a second payment', promise: 'P2', file: 'src/elements/pay-button/payer.ts',
    find: 'this.attempt?.for === what ? this.attempt.id : crypto.randomUUID()', plant: 'crypto.randomUUID()',
    test: 'test/elements/pay-button.test.ts', red: 'says that nothing was charged when the connection is lost, and takes the same payment up again',
  },
  {
    name: 'What people write becomes part of the page', promise: 'P11', file: 'src/elements/shared/thread.ts',
    find: '<p class="prose">${text}</p>', plant: '<p class="prose" .innerHTML=${text}></p>',
    test: 'test/elements/order-help.test.ts', red: 'shows words as words, whatever is in them',
  },
  {
    name: 'A link may run a script', promise: 'P13', file: 'src/elements/order-help/seller.ts',
    find: 'if (!href || !safe.test(href)) return nothing;', plant: 'if (!href) return nothing;',
    test: 'test/elements/odd-orders.test.ts', red: 'makes no link of an address that is none',
  },
  {
    name: 'A reload loses the claim I was writing', promise: 'P22', file: 'src/elements/claim-form/claim-form.ts',
    find: 'if (this.begun && !this.receipt && this.isConnected) keep(', plant: 'if (this.receipt) keep(',
    test: 'test/elements/reload.test.ts', red: 'leaves my claim as it was, photo and all, and files it',
  },
  {
    name: 'What is missing is shown, and nobody is led there', promise: 'P21', file: 'src/elements/claim-form/claim-form.ts',
    find: "void this.focusOn('.summary');", plant: '',
    test: 'test/elements/claim-form.test.ts', red: 'names what is missing, once in a summary that leads there and once at the field',
  },
];
