/** English, within a topic. */
import type { TopicWords } from '../shapes/topic.ts';

export const words: TopicWords = {
  answers: {
    damaged_or_different: 'Send {merchant} a short message and a photo. That usually settles it within a few days. If it does not, the guarantee helps; your legal guarantee applies either way.',
    return_or_cancel: 'You ask here, {merchant} answers with an address or a return label.',
    refund: 'Here you see what was charged and what comes back.',
    payment: 'Here you see what was charged and what comes back.',
    other: 'Tell {merchant} what is wrong: your conversation stays here, also as proof. If that does not solve it, the guarantee helps; an independent team decides.',
  },
  scans: {
    announced: 'Announced', in_transit: 'On its way', out_for_delivery: 'Out for delivery', attempted: 'Delivery attempted', ready_for_pickup: 'Ready for pickup',
    delivered: 'Delivered', delivered_elsewhere: 'Left elsewhere', returning: 'Going back to {merchant}', lost: 'Reported lost',
  },
  tracking: { parcel: 'Parcel {n}', title: 'Tracking', none: 'There is no news from the carrier yet.', follow: 'Track with {carrier}' },

  covers: 'What the guarantee covers',
  outside: 'It does not cover services, digital content, vouchers, and payments you did not make: your bank helps with those. If you changed your mind, return it or withdraw from the contract.',
  complain: 'Would you like to complain?',

  write: { more: 'Write again', problem: 'What is it about?', wish: 'What would you like?', noWish: 'Still open' },
  templates: {
    where_is_it: [
      ['The parcel is not here yet', 'Hello,\n\nmy order {order} has not arrived yet. Where is the parcel, and when will it come?\n\nThank you'],
      ['Tracking has stopped', 'Hello,\n\nthere has been no news from the carrier about my order {order} for days. Please ask where the parcel is.\n\nThank you'],
      ['Marked as delivered, but not here', 'Hello,\n\nmy order {order} is marked as delivered, but it has not reached me. Please ask where it was left.\n\nThank you'],
      ['A part is missing', 'Hello,\n\nonly a part of my order {order} has arrived. When will the rest come?\n\nThank you'],
    ],
    damaged_or_different: [
      ['Something is wrong', 'Hello,\n\nsomething is wrong with my order {order}: \n\nPlease tell me how we can solve this.\n\nThank you'],
      ['It arrived damaged', 'Hello,\n\nan item of my order {order} arrived damaged: \n\nA photo is attached.\n\nThank you'],
      ['It does not work', 'Hello,\n\nan item of my order {order} does not work: \n\nPlease tell me how we can solve this.\n\nThank you'],
      ['Something is missing', 'Hello,\n\nthis is missing from my order {order}: \n\nPlease send it to me.\n\nThank you'],
      ['The wrong item', 'Hello,\n\nthe wrong item came with my order {order}. I ordered: \nWhat came: \n\nThank you'],
      ['Not as described', 'Hello,\n\nan item of my order {order} is not as described: \n\nThank you'],
    ],
    return_or_cancel: [
      ['A question about returning', 'Hello,\n\nI have a question about returning my order {order}: \n\nThank you'],
    ],
    refund: [
      ['The refund is not here yet', 'Hello,\n\nI am still waiting for money back on my order {order}. When will the refund come?\n\nThank you'],
      ['I got less back than expected', 'Hello,\n\nI got less back on my order {order} than I expected. How was the sum worked out?\n\nThank you'],
      ['I was charged too much', 'Hello,\n\na different amount was charged for my order {order} than agreed. Please look into it.\n\nThank you'],
    ],
    payment: [
      ['I was charged too much', 'Hello,\n\na different amount was charged for my order {order} than agreed. Please look into it.\n\nThank you'],
      ['I was charged twice', 'Hello,\n\nmy order {order} was charged twice. Please look into it.\n\nThank you'],
    ],
  },
  wishes: {
    delivery: 'Delivery as soon as possible', replacement: 'A replacement', repair: 'A repair', missing_part: 'The missing part', refund: 'My money back', partial_refund: 'A part of the money back',
    cancellation: 'To cancel', return: 'To return it',
  },

  back: {
    asOrdered: 'What {merchant} promised when you ordered applies.', fee: '{amount} for return shipping is deducted from the refund.',
    ask: 'Ask to return', what: 'What would you like?', which: 'Which items?', reason: 'Is there anything you would like to add?', files: 'Photos and files', send: 'Send request', done: 'Your request is with {merchant}.',
    quote: 'This is what you get back', reckoning: 'Refund', goods: 'Goods', shipping: 'Delivery', feeRow: 'Return shipping', deduction: 'Deduction', sum: 'You get',
    note: 'Note from {merchant}', yourWords: 'What you wrote', address: 'Send to', label: 'Open the return label', tracking: 'Track the new parcel', inspection: 'What {merchant} says about it',
    merchantNext: 'It is {merchant}’s turn.',
    callOff: 'Withdraw the request', callOffSure: 'Do you really want to withdraw the request? You can make a new one later, as long as there is time.', callOffYes: 'Yes, withdraw', keep: 'No, keep it', calledOff: 'Your request is withdrawn.',
  },
  conditions: {
    as_sent: 'The goods arrived complete and as sent.', used: 'The goods arrived with signs of use.', damaged: 'The goods arrived damaged.',
    incomplete: 'The goods arrived incomplete.', empty: 'The parcel arrived empty.',
  },

  rating: {
    lead: 'How well did {merchant} look after your order? Your rating counts, and {merchant} can read it.',
    stars: 'Your stars', text: 'Is there anything you would like to add?', send: 'Send rating', done: 'Thank you! Your rating has arrived.', given: 'Your rating of {when}', pick: 'Choose one to five stars.',
    scale: ['not good at all', 'not good', 'fair', 'good', 'very good'],
    count: { one: '{n} star', other: '{n} stars' },
  },
};
