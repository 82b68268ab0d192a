/** The three packs that ship, by name. They are data: `checkPolicy` holds them to the same rules as a merchant's own. */
import { PolicyPack } from '../../contract/index.ts';
import aToZ from './a-to-z.json' with { type: 'json' };
import goodwill from './goodwill.json' with { type: 'json' };
import marketplace from './marketplace.json' with { type: 'json' };

export const packs = {
  'a-to-z': PolicyPack.parse(aToZ),
  marketplace: PolicyPack.parse(marketplace),
  goodwill: PolicyPack.parse(goodwill),
} as const;
