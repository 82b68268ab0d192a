/** English for the mediator page. */
import type { MediatorWords } from './words.ts';

export const en: MediatorWords = {
  title: 'Mediation', back: 'All claims', show: 'Show', all: 'All', more: 'Load more', again: 'Try again', loading: 'One moment …', empty: 'There is no claim here at the moment.', filed: 'of {when}',
  left: '{time} left', over: 'deadline passed', kept: 'What you typed is still here.', by: 'by {when}', noName: 'no name',
  turn: { buyer: 'The buyer is to move', merchant: 'The merchant is to move', mediator: 'You are to move', nobody: 'Settled' },
  who: { buyer: 'Buyer', merchant: 'Merchant', mediator: 'Mediation', clock: 'Deadline', provider: 'Payment provider' },
  case: {
    sides: 'What both sides say', story: 'Claim', wish: 'Asked for: {outcome}, {amount}', facts: 'Order', order: 'Number', placed: 'Ordered', latest: 'Promised by', paid: 'Paid', charged: 'Charged', delivery: 'Delivery',
    items: 'Items', shipTo: 'Delivered to', policy: 'Rules', contact: 'Contact', thread: 'Conversation', nobodyWrote: 'No messages yet.', files: 'Files', noFiles: 'There are no files.', open: 'View {name}', save: 'Save {name}', picture: 'Picture: {name}',
    course: 'Course', todo: 'What would you like to do?', notNow: 'There is nothing for you to do at the moment.', offer: 'Offer', decision: 'Decision', refund: '{amount} are to be refunded, {by}.', refunded: '{amount} have been refunded.',
    authorised: 'Authorised, says the claim: {amount}', overcharged: 'Charged, says the claim: {amount}', proof: 'Proof of the return: {text}', receivedOn: 'Arrived on {when}', addressConfirmed: 'The delivery address is right, says the buyer.', missing: 'There is no such claim.',
  },
  contact: { none: 'The buyer has not written to the merchant yet.', waiting: 'Written to, the merchant still has time.', answered: 'Written to, the merchant has answered.', over: 'Written to, the merchant has not answered.' },
  delivery: { preparing: 'Being prepared', in_transit: 'On its way', partly_delivered: 'Partly delivered', delivered: 'Delivered', delivered_elsewhere: 'Left elsewhere', overdue: 'Overdue', cancelled: 'Cancelled' },
  grounds: { not_received: 'Not received', late_delivery: 'Arrived too late', not_as_described: 'Not as described', refund_missing: 'Sent back, refund missing', return_refused: 'Return refused', overcharged: 'Charged too much' },
  defects: { defective: 'does not work', damaged: 'damaged', missing_parts: 'incomplete', wrong_item: 'wrong item', different: 'different from the description' },
  outcomes: { refund: 'refund', partial_refund: 'part of the money', replacement: 'replacement', repair: 'repair', missing_part: 'the missing part' },
  states: {
    awaiting_merchant: 'Waiting for the merchant', offer_pending: 'Offer made', under_review: 'To be reviewed', awaiting_buyer: 'Question to the buyer', awaiting_merchant_info: 'Question to the merchant', awaiting_return: 'Return',
    granted: 'Granted', partly_granted: 'Partly granted', denied: 'Denied', closed: 'Closed', withdrawn: 'Withdrawn', superseded: 'Settled otherwise',
  },
  statements: { represent: 'Statement', ask: 'Question', answer: 'Answer', appeal: 'Appeal' },
  offers: { partial_refund: '{amount} back, the goods stay', refund_on_return: '{amount} back after the return', replacement: 'Replacement', repair: 'Repair' },
  answers: { accepted: 'accepted', declined: 'declined', lapsed: 'lapsed' },
  decisions: { granted: 'Granted', partly_granted: 'Partly granted', denied: 'Denied' },
  events: {
    order_recorded: 'Order recorded', message_sent: 'Message', file_added: 'File added', return_requested: 'Return asked for', return_approved: 'Return agreed', return_refused: 'Return refused', return_received: 'Return arrived',
    return_refunded: 'Return refunded', claim_filed: 'Claim received', claim_accepted: 'Claim accepted', claim_offered: 'Offer made', offer_accepted: 'Offer accepted', offer_declined: 'Offer declined', claim_represented: 'Statement',
    information_asked: 'Question asked', information_given: 'Question answered', claim_decided: 'Decided', claim_appealed: 'Appealed', claim_return_received: 'Goods back', refund_confirmed: 'Refund confirmed', claim_withdrawn: 'Claim withdrawn',
    claim_superseded: 'Settled otherwise', deadline_passed: 'Deadline passed', claim_closed: 'Closed', chargeback_opened: 'Chargeback at the bank', chargeback_closed: 'Chargeback over', contract_withdrawn: 'Withdrawn from the contract',
  },
  ask: { title: 'Ask', lead: 'Whoever is asked has a deadline. After it you decide on what is on file.', of: 'Whom do you ask?', buyer: 'Buyer', merchant: 'Merchant', text: 'Your question', send: 'Send question', sent: 'Your question was asked, {when}.' },
  decide: {
    title: 'Decide', lead: 'Both sides hear of the decision at once.', how: 'How do you decide?', granted: 'Grant', partly_granted: 'Grant in part', denied: 'Deny', amount: 'Amount', most: 'The claim is for {amount}.',
    returnFirst: 'Goods back first, then the money', reason: 'Reason', reasonHint: 'Both sides read it as it stands.', send: 'Send decision', sent: 'Your decision stands, {when}.', final: 'After the appeal it is final.',
  },
  refund: { title: 'Refund it yourself', lead: 'If the merchant does not pay, pay {amount} and confirm it here. Both sides hear of it.', reference: 'Reference, optional', send: 'Yes, the money is refunded', sent: 'The refund is confirmed, {when}.' },
  mend: { of: 'Choose whom you ask', text: 'Write your question', decision: 'Choose a decision', amount: 'Enter an amount, for example {example}', reason: 'Write a reason' },
  problems: {
    token_missing: 'The mediation’s key is missing. Reload the page.', key_invalid: 'The mediation’s key was not accepted. Reload the page.', not_found: 'There is no such claim. Check the address of this page.',
    request_running: 'This is just being sent. Try again in a few seconds; it happens only once.', version_conflict: 'Something has just changed. Try again.', body_too_large: 'The text is too long. Shorten it.',
    invalid: 'Something you entered does not fit. Check amount and text.', idempotency_key_reused: 'Something else was sent under this name. Change a word and send again.', rate_limited: 'Those were many requests at once. Try again in a minute.',
    currency_mismatch: 'The amount has to be in the currency of the order.', amount_zero: 'Enter an amount above zero, or deny the claim.', amount_missing: 'Enter the amount that is granted.', amount_above_paid: 'At most {most} are possible: no more was claimed, or paid.',
    not_your_turn: 'Somebody else is to move here.', not_possible_now: 'The claim has moved meanwhile. Below you see how it stands.', too_late: 'The deadline for this has passed.', chargeback_open: 'The bank is looking into this payment. Wait until it has decided.',
    refused: 'This does not work just now. Look at how it stands and try again.', unavailable: 'The server cannot be reached just now. Try again in a moment.', unintelligible: 'The server’s answer could not be read. Try again later.',
  },
};
