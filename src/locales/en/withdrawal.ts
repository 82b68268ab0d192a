/** English for the withdrawal. Short, warm, exact; it says what arrived and never that it was accepted. */
import type { WithdrawalWords } from '../shapes/withdrawal.ts';

export const words: WithdrawalWords = {
  merchant: 'The shop',
  lead: 'You do not have to give a reason. We confirm receipt at once, by e-mail too.',
  before: 'A withdrawal for this order already arrived on {when}. You do not need to repeat it.',
  field: {
    name: 'Your name',
    contract: 'Order number', contractHint: 'Not at hand? Then for example: “rucksack, ordered on 3 November”.',
    email: 'E-mail for the confirmation',
    more: 'Only some items, or a message',
    extent: 'What would you like to withdraw from?', whole: 'The whole contract', part: 'Only some items', which: 'Which items?',
    items: 'Which items?', itemsHint: 'Left empty, it is the whole contract.',
    note: 'Message', noteHint: 'Anything you would like to add. No reason is needed.',
  },
  mend: {
    name: 'Enter your name', contract: 'Enter the order number, or what you ordered and when', email: 'Enter an e-mail address, for example name@example.org',
    items: 'Name the items more briefly', note: 'Make the message a little shorter',
  },
  problems: {
    refused: 'The shop could not accept your details like this. Check what you entered and send it again.',
    request_running: 'Your withdrawal is being sent right now. Send it again in a few seconds; it arrives only once.',
    formless: 'You can do without this form: an e-mail to {address} is enough.',
  },
  receipt: {
    title: 'Your withdrawal has arrived', at: 'Received', to: 'By',
    declared: 'What you declared', declaration: 'Declaration', withdrawal: 'Withdrawal from the contract', extent: 'Extent', number: 'Reference',
    only: 'This confirms that your withdrawal arrived, not that it has been accepted. {merchant} will check it and get back to you.',
    mailed: 'It is also sent by e-mail to {email}.',
    exempt: 'Good to know: some contracts cannot be withdrawn from, for example for made-to-measure goods, opened hygiene products or events on a fixed date. {merchant} will write to you if that is so here.',
    save: 'Save the confirmation', file: 'Withdrawal', another: 'Withdraw from another contract',
  },
};
