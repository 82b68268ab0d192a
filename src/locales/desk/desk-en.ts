/** English for the merchant desk. Short, exact, "you" is the merchant; the buyer is called by name. */
import type { DeskWords } from './words.ts';

const expired = 'Your sign-in has run out. Reload the page and sign in to your shop once more.';

export const en: DeskWords = {
  title: 'Your customers’ claims',
  buyer: 'the customer',
  instead: {
    you: 'Customer',
    state: { loading: 'Loading the case …', failed: 'This case cannot be shown right now', noOrder: 'No case chosen', setup: 'Choose a claim on the left.' },
    contact: { title: 'Write a message', label: 'Your message', sent: 'Your message has arrived, {when}.' },
    claims: {
      awaiting_merchant: ['Your turn', 'Answer {by}.'],
      offer_pending: ['Customer’s turn', 'Your offer has been made. The answer to it has to be there {by}.'],
      under_review: ['Being reviewed', 'The buyer protection team looks at both sides and decides. You need not do anything.'],
      awaiting_buyer: ['Customer’s turn', 'The buyer protection team has asked the customer something. The answer has to be there {by}.'],
      awaiting_merchant_info: ['Your turn', 'The buyer protection team has a question for you. Answer {by}.'],
      awaiting_return: ['Return expected', 'The goods should reach you {by}. Confirm here as soon as they are there.'],
      granted: ['Granted', 'The claim is granted.'], partly_granted: ['Partly granted', 'The claim is granted in part.'],
      denied: ['Denied', 'The claim is denied. You need not pay anything.'], closed: ['Closed', 'This claim is closed.'],
      withdrawn: ['Withdrawn', 'The claim was withdrawn.'], superseded: ['Ended', 'The claim ended because the matter goes on elsewhere: at the bank or by a withdrawal.'],
    },
    otherwise: {
      awaiting_merchant_granted: 'If you do not answer, the claim counts as granted and you have to refund.',
      awaiting_merchant_under_review: 'If you do not answer, the buyer protection team decides without your side.',
      awaiting_merchant_info_under_review: 'If you do not answer, it decides on what is there.',
      offer_pending_under_review: 'If there is none, the buyer protection team reviews the claim.',
      awaiting_buyer_under_review: 'If there is none, it decides on what is there.',
      awaiting_return_under_review: 'If they do not arrive, the buyer protection team goes on reviewing the claim.',
    },
    timeline: {
      contact: 'You were written to', claim_accepted: 'You agreed', claim_offered: 'Your offer', claim_represented: 'Your statement', refund_confirmed: 'Refund confirmed',
      claim_return_received: 'Return received by you',
    },
    next: { refund: 'Your refund', sendBack: 'Return', buyer: 'The customer’s answer', merchant: 'Your answer', mediator: 'Review', decision: 'Decision' },
    moves: {
      offer: 'Your offer', refundDue: 'Refund {amount} {by} and confirm it here.', refundDone: 'You refunded {amount} on {when}.',
      appealHint: 'This works once, {by}. Say what was not known yet when it was decided.',
    },
    offers: { partial_refund: '{amount} back, the goods stay there', refund_on_return: '{amount} back once you have the goods again' },
    returns: {
      refusal: 'Your reason: {text}',
      states: {
        requested: ['Requested', 'Agree, or refuse with a reason.'], approved: ['Agreed', 'You have agreed.'], refused: ['Refused', 'You have refused.'],
        received: ['Received', 'You have the goods.'], exchanged: ['Exchanged', 'You have sent a replacement.'], withdrawn: ['Withdrawn', 'The request was withdrawn.'], refunded: ['Refunded', 'You have confirmed the refund.'], closed: ['Closed', 'All done.'],
      },
    },
    problems: {
      token_missing: expired, token_expired: expired, token_invalid: 'This sign-in does not fit your shop. Reload the page and sign in once more.',
      key_invalid: expired,
      not_found: 'We do not find this case at your shop. Check the order number.',
      request_running: 'Your answer is being sent right now. Try again in a few seconds; it arrives only once.',
      amount_above_paid: '{most} is the most that is possible: no more was paid, or it has been refunded already.',
      amount_missing: 'Enter the amount.',
      chargeback_open: 'The bank is looking into this payment already. Pay nothing out until it has decided.',
      deduction_unexplained: 'Say why you deduct something.',
      evidence_missing: 'That is on file already. Say what is new.',
      no_appeal: 'There is no appeal against this decision here.',
    },
  },
  list: {
    show: 'Show', search: 'Order number', find: 'Search', all: 'End search', more: 'Load more', loading: 'Loading your claims …', failed: 'Your claims cannot be shown right now',
    nobody: 'no name', late: 'Time is over', filed: 'of {when}', back: 'All claims', choose: 'Choose a claim from the list. The most urgent one is on top.', refresh: 'Reload',
    filters: { mine: 'Your turn', open: 'Open', closed: 'Closed', all: 'All' },
    empty: {
      mine: ['Nothing to do', 'No claim is waiting for you right now.'], open: ['No open claims', 'When somebody makes a claim, it is shown here and you get an e-mail.'],
      closed: ['Nothing closed yet', 'Claims that are decided and settled are shown here.'], all: ['No claims yet', 'When somebody makes a claim, it is shown here and you get an e-mail.'],
      search: ['Nothing found', 'There is no claim about order {order}. Check the number, it has to be complete.'],
    },
    count: { one: '{n} claim', other: '{n} claims' },
    turn: { merchant: 'Your turn', buyer: 'Customer', mediator: 'Buyer protection team', nobody: 'Settled' },
  },
  case: {
    order: 'Order {order}', placed: 'Ordered', paid: 'Paid', shipTo: 'Delivered to', story: 'What {buyer} writes', wish: 'Wished for', evidence: 'Evidence', picture: 'Picture from {buyer}: {name}',
    pictureFailed: 'This picture cannot be shown here.', save: 'Save {name}', course: 'Course', history: 'What was said about the claim', thread: 'Conversation', write: 'Message to {buyer}', none: 'No messages yet.',
    others: 'Other claims about this order', returns: 'Returns', asked: 'Requested {when}', todo: 'What would you like to do?', question: 'Question from the buyer protection team', parcel: 'Delivery', rating: 'Rating', stars: { one: '{n} of 5 stars', other: '{n} of 5 stars' },
  },
  deeds: {
    accept: { open: 'Accept the claim', title: 'Accept the claim', lead: 'You agree with {buyer}. This cannot be taken back.', send: 'Accept for good' },
    offer: { open: 'Make an offer', title: 'Make an offer', lead: '{buyer} can accept or decline. If declined, the buyer protection team decides.', send: 'Send offer' },
    represent: { open: 'Give your side', title: 'Your side', lead: 'The buyer protection team reads both sides and decides. Evidence helps: proof of delivery, photos, letters.', send: 'Send statement' },
    answer: { open: 'Answer', title: 'Your answer', lead: '', send: 'Send answer' },
    'return-received': { open: 'The return is here', title: 'Confirm the return', lead: 'Look at the goods before you confirm.', send: 'Confirm arrival' },
    'refund-confirmed': { open: 'Confirm refund', title: 'Confirm refund', lead: 'Pay {amount} back first. Here you only say that it is done.', send: 'Yes, {amount} is refunded' },
    appeal: { open: 'Appeal', title: 'Appeal', lead: '', send: 'Send appeal' },
    approve: { open: 'Agree', title: 'Agree to the return', lead: '{buyer} learns at once where the goods should go.', send: 'Send agreement' },
    refuse: { open: 'Refuse', title: 'Refuse the return', lead: '{buyer} reads your reason and can make a claim afterwards.', send: 'Send refusal' },
    received: { open: 'The goods are here', title: 'Confirm arrival', lead: 'Look at the goods before you confirm.', send: 'Confirm arrival' },
    exchanged: { open: 'Replacement is on its way', title: 'Complete the exchange', lead: '{buyer} hears that the new item is coming. If you cannot send one, refund instead.', send: 'Confirm the exchange' },
    'return-refunded': { open: 'Confirm refund', title: 'Confirm refund', lead: 'Pay {amount} back first. Here you only say that it is done.', send: 'Yes, the money is refunded' },
  },
  then: {
    check: 'Is this right?', acceptMoney: 'You agree to refund {amount} to {buyer}.', acceptOther: 'You agree to: {outcome}.', returnFirst: 'This holds once you have the goods again.',
    offer: 'You offer {buyer}: {offer}.', received: 'The refund of {amount} is due after that.', doubtful: 'Nothing is refunded yet. The buyer protection team looks into it.',
    refund: 'You confirm that {amount} has been refunded to {buyer}.', approve: 'You agree to the return. The goods should go to this address:', approveMoney: 'You agree. The refund of {amount} is due then, and no goods come back.',
    refuse: 'You refuse. {buyer} gets this reason:', receivedReturn: 'The refund of up to {amount} is due after that.', exchange: 'You send the replacement after that.', exchanged: 'The replacement is on its way to {buyer}.', emptyParcel: 'Nothing is refunded. {buyer} can make a claim about it.', done: 'Sent, {when}.',
  },
  field: {
    returnFirst: 'Goods back first, then the money', note: 'A sentence about it', noteHint: '{buyer} can read it.', kind: 'What do you offer?', amount: 'Amount', most: 'It is about {most}.', condition: 'What condition are the goods in?',
    reference: 'Reference', referenceHint: 'For example your payment provider’s refund number.', reason: 'Reason', reasonHint: '{buyer} reads it as it stands.', address: 'Address for the return', name: 'Name', street: 'Street and number',
    postalCode: 'Postcode', city: 'Town', country: 'Country, two letters', label: 'Link to the return label', labelHint: 'Begins with https://', deduction: 'Deduction for loss of value', tracking: 'Tracking link', text: 'Your statement', how: 'How do the goods come back?',
  },
  kinds: {
    partial_refund: ['Refund a part', 'The goods stay there'], refund_on_return: ['Refund after return', 'Goods back first, then the money'],
    replacement: ['Send a replacement', 'The same item, without fault'], repair: ['Repair', 'You take care of both ways'],
  },
  conditions: { as_sent: 'As sent', used: 'Used', damaged: 'Damaged', incomplete: 'Something is missing', empty: 'The parcel was empty' },
  mend: {
    kind: 'Choose what you offer', amount: 'Enter an amount, for example {example}', condition: 'Choose what condition the goods are in', reason: 'Write a sentence as a reason',
    address: 'Enter the street and town the goods should go to', label: 'Enter a link that begins with https://, or leave the field empty', country: 'Enter the country as two letters, for example DE',
    deduction: 'Enter an amount up to {most}, or leave it empty', deductionNote: 'Say why you deduct something',
  },
};
