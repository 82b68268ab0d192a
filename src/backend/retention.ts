/** How long what is kept: the days after which the cleaner lets go of it. docs/backend.md tells them to whoever runs a server. */

/** Days after which an order in which nothing happens any more is erased, when its merchant says nothing else: four years, for claims lapse three years after the end of theirs. */
export const usualRetention = 1461;
/** Below this the figures of a merchant, which look back 60 days, and late chargebacks would suffer. */
export const leastRetention = 90;
/** Days that other things are kept: replies for repeated requests, messages delivered and given up, carts and checkouts. */
export const keptFor = { replies: 30, delivered: 30, undelivered: 90, checkouts: 90, strays: 400 } as const;
