// What a developer is told of a failure that the buyer is told of too (src/elements/shared/setup.ts): a state that shows such a failure says it on the console, once in a page.
export const aboutFailures = /^<redress-[a-z-]+> (?:token_[a-z]+|key_invalid|not_found|unreadable_reply|network): /;
