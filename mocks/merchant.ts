/** The merchant of the demo and of many tests: its public profile. Its keys are for development only and open nothing but a sandbox. */
import type { Merchant } from '../src/entries/contract.ts';

export const demoMerchant: Merchant = {
  id: 'pk_demo_bergwerk',
  name: 'Bergwerk Outdoor',
  legalName: 'Bergwerk Outdoor Handels GmbH',
  address: { lines: ['Lindenstraße 12'], postalCode: '83646', city: 'Bad Tölz', country: 'DE' },
  timeZone: 'Europe/Berlin',
  locale: 'de',
  promise: {
    channels: [
      { kind: 'email', label: 'hilfe@bergwerk.example', link: 'mailto:hilfe@bergwerk.example' },
      { kind: 'phone', label: '+49 8041 555 0123', link: 'tel:+4980415550123', hours: 'Mo–Fr 9–17 Uhr' },
    ],
    answersWithin: 24,
    usuallyWithin: 6,
  },
  returnPolicy: {
    days: 30,
    shipping: 'free',
    address: { name: 'Bergwerk Outdoor, Retouren', lines: ['Lindenstraße 12'], postalCode: '83646', city: 'Bad Tölz', country: 'DE' },
    link: 'https://bergwerk.example/rueckgabe',
  },
  links: { terms: 'https://bergwerk.example/agb', privacy: 'https://bergwerk.example/datenschutz', imprint: 'https://bergwerk.example/impressum', complaints: 'https://bergwerk.example/beschwerde', guaranteeNotice: 'https://bergwerk.example/gewaehrleistung' },
};

/** Signs the events of the sandbox's own bank, as in Standard Webhooks. */
export const demoProviders = { sandbox: { secret: 'whsec_ZGVtby1wcm92aWRlci1zZWNyZXQtb25seS1mb3ItZGV2ZWxvcG1lbnQ=' } } as const;

export const demoKeys = {
  secretKey: 'sk_demo_only_for_development',
  tokenSecret: 'token-secret-only-for-development-0123456789',
  mediatorKey: 'mk_demo_only_for_development',
} as const;
