/** What the forms among the floors have in common: ten fields as a claim asks for them, one look, the words for what is missing. */
export interface Field { readonly id: string; readonly label: string; readonly type: 'text' | 'email' | 'date' | 'number' | 'textarea' }

export const fields: readonly Field[] = [
  { id: 'name', label: 'Name', type: 'text' }, { id: 'email', label: 'E-Mail-Adresse', type: 'email' }, { id: 'order', label: 'Bestellnummer', type: 'text' },
  { id: 'line', label: 'Artikel', type: 'text' }, { id: 'quantity', label: 'Anzahl', type: 'number' }, { id: 'amount', label: 'Betrag', type: 'number' },
  { id: 'receivedOn', label: 'Erhalten am', type: 'date' }, { id: 'returnProof', label: 'Sendungsnummer der Rücksendung', type: 'text' },
  { id: 'outcome', label: 'Was wünschen Sie sich?', type: 'text' }, { id: 'story', label: 'Was ist passiert?', type: 'textarea' },
];
export const title = 'Garantiefall melden';
export const missing = 'Bitte ausfüllen:';
export const send = 'Weiter';
export const look = 'form{display:grid;gap:16px;padding:20px;border:1px solid #ccc;border-radius:14px;font:16px/1.5 system-ui,sans-serif}h2{margin:0;font-size:20px}label{display:grid;gap:4px;font-weight:600}input,textarea{box-sizing:border-box;inline-size:100%;min-block-size:48px;padding:11px 14px;font:inherit;border:1px solid #777;border-radius:10px}.summary{padding:14px 16px;background:#fbe9e7;border-radius:10px}.mend{color:#a00}button{min-block-size:48px;font:inherit;font-weight:600;border:1px solid #005993;border-radius:10px;color:#fff;background:#005993}';
