/** One case on the mediator page: what both sides say and show, the order's facts, the thread, the course, and what the mediator may do now. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Case, Claim } from '../../src/entries/contract.ts';
import type { Desk } from './desk.ts';
import { askForm, decideForm, failureNote, receipt, refundForm } from './forms.ts';
import { countdown, day, fill, money, moment, words } from './say.ts';

export function caseView(desk: Desk): TemplateResult {
  const said = words();
  const { known, failure } = desk;
  const claim = desk.shown();
  const back = html`<p><a href="#/mediator">${said.back}</a></p>`;
  if (!known || !claim) return html`<section class="mediator">${back}<h1>${said.title}</h1>${failure ? failureNote(failure, () => void desk.load()) : html`<p role="status">${known ? said.case.missing : said.loading}</p>`}</section>`;
  return html`<section class="mediator">${back}
    <h1>${claim.number}</h1>
    <p class="lead"><b>${said.grounds[claim.ground]}${claim.defect ? html` (${said.defects[claim.defect]})` : nothing}, ${money(claim.amount)}</b><br>
      ${said.states[claim.state]}${claim.next.who === 'nobody' ? nothing : html`: ${said.turn[claim.next.who]}`}${claim.next.by && claim.next.who !== 'nobody' ? html`, ${countdown(claim.next.by, desk.now(known))} (${fill(said.by, { when: moment(claim.next.by, known.merchant.timeZone) })})` : nothing}</p>
    ${failure && !desk.deed ? failureNote(failure, () => void desk.load()) : nothing}
    <div class="columns"><div>${sides(desk, known, claim)}${files(desk, known)}${thread(desk, known)}</div>
      ${todo(desk, known, claim)}<div>${facts(known)}${course(known)}</div></div></section>`;
}

function todo(desk: Desk, known: Case, claim: Claim): TemplateResult {
  const said = words();
  const can = (name: string): boolean => claim.actions.some(({ action, enabled }) => action === name && enabled);
  const open = can('ask') || can('decide') || can('confirm_refund');
  return html`<section class="todo" aria-labelledby="todo"><h2 id="todo">${said.case.todo}</h2>${receipt(desk, known.merchant.timeZone)}
    ${open ? nothing : html`${desk.deed && desk.failure ? failureNote(desk.failure) : nothing}<p>${said.case.notNow}</p>`}
    ${can('ask') ? askForm(desk) : nothing}${can('decide') ? decideForm(desk, claim) : nothing}${can('confirm_refund') ? refundForm(desk, claim) : nothing}</section>`;
}

/** What was said about the claim, in its order: filing, statements, offers, the decision. */
function sides(desk: Desk, known: Case, claim: Claim): TemplateResult {
  const said = words();
  const { facts: f, story, outcome, amount, evidence, filedAt, statements, offers, decision, refund } = claim;
  const currency = amount.currency;
  const more = [
    f.addressConfirmed ? said.case.addressConfirmed : '', f.receivedOn ? fill(said.case.receivedOn, { when: day(f.receivedOn) }) : '', f.returnProof ? fill(said.case.proof, { text: f.returnProof }) : '',
    f.authorised === undefined ? '' : fill(said.case.authorised, { amount: money({ amount: f.authorised, currency }) }), f.charged === undefined ? '' : fill(said.case.overcharged, { amount: money({ amount: f.charged, currency }) }),
  ].filter(Boolean);
  const entries: { at: string; who: string; what: string; text: unknown; files?: readonly string[] }[] = [
    { at: filedAt, who: said.who.buyer, what: said.case.story, files: evidence, text: html`<p class="words">${story}</p><p><small>${fill(said.case.wish, { outcome: said.outcomes[outcome], amount: money(amount) })}</small></p>${more.map((each) => html`<p><small>${each}</small></p>`)}` },
    ...statements.map(({ at, by, kind, text, files: shown }) => ({ at, who: said.who[by], what: said.statements[kind], files: shown, text: html`<p class="words">${text}</p>` })),
    ...offers.map(({ at, kind, amount: sum, note, answer }) => ({ at, who: said.who.merchant, what: said.case.offer, text: html`<p>${fill(said.offers[kind], { amount: sum ? money(sum) : '' })}${answer ? html`, ${said.answers[answer]}` : nothing}</p>${note ? html`<p class="words">${note}</p>` : nothing}` })),
    ...(decision ? [{ at: decision.at, who: said.who[decision.by], what: said.case.decision, text: html`<p><b>${said.decisions[decision.decision]}</b></p>${decision.reason ? html`<p class="words">${decision.reason}</p>` : nothing}
      ${refund ? html`<p>${fill(refund.state === 'due' ? said.case.refund : said.case.refunded, { amount: money(refund.amount), by: refund.dueBy ? fill(said.by, { when: moment(refund.dueBy, known.merchant.timeZone) }) : '' })}</p>` : nothing}` }] : []),
  ];
  return html`<section aria-labelledby="sides"><h2 id="sides">${said.case.sides}</h2><ol class="said">${entries.sort((a, b) => a.at.localeCompare(b.at)).map(({ at, who, what, text, files: shown = [] }) => html`<li>
    <p><b>${who}</b> <small>${what}, ${moment(at, known.merchant.timeZone)}</small></p>${text}${shown.length ? html`<ul class="plain">${shown.map((id) => file(desk, known, id))}</ul>` : nothing}</li>`)}</ol></section>`;
}

/** A file by its name: asked for when somebody wants to see it, then shown or saved. */
function file(desk: Desk, { files: all }: Case, id: string): TemplateResult {
  const said = words();
  const stored = all.find((each) => each.id === id);
  const name = stored?.name ?? id;
  const got = desk.pictures.get(id);
  if (!got) return html`<li><button type="button" class="quiet" @click=${() => void desk.fetchFile(id)}>${fill(said.case.open, { name })}</button></li>`;
  return html`<li>${/^image\/(jpeg|png|webp)$/.test(got.type) ? html`<img src=${got.url} alt=${fill(said.case.picture, { name })}>` : nothing}<a href=${got.url} download=${name}>${fill(said.case.save, { name })}</a></li>`;
}

function files(desk: Desk, known: Case): TemplateResult {
  const said = words();
  return html`<section aria-labelledby="files"><h2 id="files">${said.case.files}</h2>${known.files.length ? html`<ul class="plain">${known.files.map(({ id, by, at }) => html`${file(desk, known, id)}<li><small>${said.who[by]}, ${moment(at, known.merchant.timeZone)}</small></li>`)}</ul>` : html`<p>${said.case.noFiles}</p>`}</section>`;
}

function thread(desk: Desk, known: Case): TemplateResult {
  const said = words();
  return html`<section aria-labelledby="thread"><h2 id="thread">${said.case.thread}</h2><p><small>${said.contact[known.contact.state]}</small></p>
    ${known.messages.length ? html`<ol class="said">${known.messages.map(({ from, at, text, files: shown }) => html`<li><p><b>${said.who[from]}</b> <small>${moment(at, known.merchant.timeZone)}</small></p><p class="words">${text}</p>
      ${shown.length ? html`<ul class="plain">${shown.map((id) => file(desk, known, id))}</ul>` : nothing}</li>`)}</ol>` : html`<p>${said.case.nobodyWrote}</p>`}</section>`;
}

function facts({ order, merchant, policy, delivery }: Case): TemplateResult {
  const said = words().case;
  const sum = (amount: number): string => money({ amount, currency: order.currency });
  const to = order.shipTo;
  const rows: [string, unknown][] = [
    [said.order, order.number], [said.items, order.lines.map(({ quantity, title, total }) => html`<div>${quantity} × ${title}, ${sum(total)}</div>`)], [said.placed, moment(order.placedAt, merchant.timeZone)], [said.paid, sum(order.total)],
    [said.charged, sum(order.charge.captured)], [said.latest, day(order.latestDelivery)], [said.delivery, `${words().delivery[delivery.state]}${delivery.at ? `, ${moment(delivery.at, merchant.timeZone)}` : ''}`],
    ...(to ? [[said.shipTo, [to.name, ...to.lines, `${to.postalCode ?? ''} ${to.city ?? ''}`.trim()].filter(Boolean).join(', ')] as [string, unknown]] : []), [words().who.merchant, merchant.name], [said.policy, `${policy.name}, ${policy.version}`],
  ];
  return html`<section aria-labelledby="facts"><h2 id="facts">${said.facts}</h2><dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

function course({ timeline, merchant }: Case): TemplateResult {
  const said = words();
  return html`<section aria-labelledby="course"><h2 id="course">${said.case.course}</h2><ol class="plain">${timeline.filter(({ type }) => said.events[type]).map(({ at, by, type, amount }) => html`<li>
    <b>${said.events[type]}</b>${amount ? html`, ${money(amount)}` : nothing} <small>${said.who[by]}, ${moment(at, merchant.timeZone)}</small></li>`)}</ol></section>`;
}
