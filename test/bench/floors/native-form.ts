/** A floor of the claim form's bench: a native form that stands in the page already; the script only says what is missing when it is sent. */
import { missing } from './ten-fields.ts';

const form = document.querySelector('form')!;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  for (const each of form.querySelectorAll('.summary,.mend')) each.remove();
  const summary = document.createElement('div');
  summary.className = 'summary';
  summary.tabIndex = -1;
  summary.append(missing);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea')) {
    if (field.value.trim()) continue;
    const link = document.createElement('a');
    link.href = `#${field.id}`;
    link.textContent = field.labels![0]!.textContent;
    const mend = document.createElement('p');
    mend.className = 'mend';
    mend.textContent = missing;
    field.before(mend);
    summary.append(' ', link);
  }
  if (summary.childElementCount) { form.prepend(summary); summary.focus(); }
});
